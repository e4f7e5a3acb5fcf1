import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { movePeriod } from '../period/period-sequence.ts';
import { givenMoments, givenUnits } from '../testing.ts';
import { refreshRollups } from './refresh-rollups.ts';
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
