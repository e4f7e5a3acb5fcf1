import { setTimeout } from 'node:timers/promises';
import { inTransaction } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { movePeriod } from '../period/period-sequence.ts';
import { givenMoments, givenUnits } from '../testing.ts';
import { markEverything } from './mark-everything.ts';
import { refreshRollups } from './refresh-rollups.ts';
import { refreshUnit } from './refresh-unit.ts';
import { startRollupWorker } from './rollup-worker.ts';
import { verifyRollups } from './verify-rollups.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [{ code: 'MAD', name: 'Madrid' }]);
});
afterAll(() => db.close());

const record = (externalId: string, day: string) =>
  givenMoments(db.database, [{ externalId, person: 'ana', role: 'customer', unit: 'MAD', day, ease: 4 }]);

async function refreshUntil(over: AbortSignal): Promise<void> {
  do await refreshRollups(db.database.worker);
  while (!over.aborted);
}

// Postgres shows a partition's rows before everybody knows of the partition; on a busy machine that is long enough.
test('months that nobody had a moment in before are counted, however soon a worker sees their marks', async () => {
  const over = new AbortController();
  const workers = [1, 2, 3].map(() => refreshUntil(over.signal));
  for (let month = 0; month < 40; month += 1) await record(`month ${month}`, `${movePeriod('2001-01', month)}-05`);
  over.abort();
  await Promise.all(workers);
  await refreshRollups(db.database.worker);
  expect(await verifyRollups(db.sql())).toEqual([]);
});

test.each([
  ['another week', '2026-03-02', '2026-03-09'],
  ['another year', '2026-03-03', '2025-03-04'],
  ['the same day', '2026-03-04', '2026-03-04'],
])(
  'a new moment that is corrected to %s is counted, in whatever order its marks are worked off',
  async (_, first, then) => {
    const [unit] = await db.sql()<{ id: string }>(`select id from unit where code = 'MAD'`);
    for (const turned of [false, true]) {
      const moment = { externalId: `${then} ${turned}`, person: 'ana', role: 'customer' as const, unit: 'MAD' };
      await givenMoments(db.database, [{ ...moment, day: first, ease: 2 }]);
      await givenMoments(db.database, [{ ...moment, day: then, ease: 5 }]);
      // The mark that names the moment comes last to a worker that takes one at a time.
      if (turned) {
        await db.sql()(`with named as (delete from dirty_bucket where moment_id is not null returning *)
        insert into dirty_bucket select * from named`);
      }
      while ((await refreshUnit(db.database.worker, unit?.id ?? '', 1)) > 0);
      expect(await verifyRollups(db.sql())).toEqual([]);
    }
  },
);

test('a worker is woken by what is taken in, and stops when told', async () => {
  const failures: unknown[] = [];
  const worker = startRollupWorker(db.database.worker, (error) => failures.push(error));
  const marks = () => db.sql()('select from dirty_bucket');
  await expect.poll(marks).toEqual([]);
  await record('new', '2026-01-05');
  await expect.poll(marks, { timeout: 3_000 }).toEqual([]);
  await worker.stop();
  await record('after', '2026-01-06');
  expect(await marks()).toHaveLength(1);
  expect(failures).toEqual([]);
});

test('what comes while a cut is being changed is counted by the new one', async () => {
  const sql = db.sql('app');
  await sql(`insert into organisation (id, name, time_zone, language) values (gen_random_uuid(), 'Test', 'UTC', 'en')`);
  const felt = { joy: 4, anger: 0 };
  const { refreshing } = await inTransaction(db.database.app, async (changing) => {
    await changing('select from organisation for update');
    await changing('update organisation set wow_cut = 90');
    await markEverything(changing);
    // Told after everything was marked, counted before the change is committed: nothing marks it again.
    await givenMoments(
      db.database,
      [{ externalId: 'w', person: 'eva', role: 'customer', unit: 'MAD', day: '2027-01-05', felt }],
      {
        now: new Date('2027-02-01T10:00:00Z'),
      },
    );
    const begun = refreshRollups(db.database.worker);
    await Promise.race([begun, setTimeout(300)]);
    return { refreshing: begun };
  });
  await refreshing;
  await refreshRollups(db.database.worker);
  expect(await verifyRollups(db.sql())).toEqual([]);
});
