import { randomUUID } from 'node:crypto';
import { openDatabase, openPool } from '@unisono/database/pools';
import { inTransaction, sqlOfClient } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePeriod } from './close-period.ts';
import { readReleases } from './read-releases.ts';
import { requireProtection } from './require-protection.ts';
import { givenAnswers, givenWave } from './testing/given-wave.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const UNIT = randomUUID();
const people = (count: number) =>
  Array.from({ length: count }, () => ({ path: [UNIT], attributes: ['', ''] as const }));

describe('a protected wave', () => {
  test('is launched where the server’s roles are apart', async () => {
    await expect(requireProtection(db.sql('app'))).resolves.toBeUndefined();
    await expect(requireProtection(db.sql('worker'))).resolves.toBeUndefined();
  });

  test('is refused where one role does everything, and nothing of it is written', async () => {
    const url = db.url('owner');
    const database = await openDatabase({ app: url, worker: url, audience: url, entities: [] });
    expect(database.separated).toBe(false);
    await expect(givenWave(database, people(6))).rejects.toMatchObject({ reason: 'protection-missing' });
    await database.close();
    expect(await db.sql()('select from guarded.protected_wave')).toEqual([]);
  });

  test('is refused where the guard does not own what is confidential', async () => {
    const pool = openPool({ url: db.url('owner'), connections: 1, name: 'test' });
    const client = await pool.connect();
    const owner = sqlOfClient(client);
    await owner('alter table guarded.confidential_answer owner to unisono_owner');
    await expect(requireProtection(db.sql('app'))).rejects.toMatchObject({ reason: 'protection-missing' });
    await owner('alter table guarded.confidential_answer owner to unisono_guard');
    client.release();
    await pool.end();
    await expect(requireProtection(db.sql('app'))).resolves.toBeUndefined();
  });
});

describe('SQL that somebody smuggles into the app’s pool', () => {
  const ANSWERS = [1, 2, 3, 4, 5, 7].map((ease) => ({ values: { ease }, comments: [] }));

  test('learns of an open wave how many answered, in steps of k, and nothing else', async () => {
    const wave = await givenWave(db.database, people(9));
    await givenAnswers(db.database, wave, ANSWERS);
    const sql = db.sql('app');
    expect(await readReleases(sql, wave.waveId)).toEqual([]);
    expect(await sql('select * from guarded.read_participation($1)', [wave.waveId])).toEqual([
      { invited: 9, answered: 5 },
    ]);
  });

  test('cannot bend the functions by a table, operator or function of its own', async () => {
    const wave = await givenWave(db.database, people(6));
    await givenAnswers(db.database, wave, ANSWERS);
    await inTransaction(db.database.app, async (sql) => {
      await sql(`create temporary table confidential_answer (wave_id uuid, given jsonb)`);
      await sql(`create function pg_temp.sha256(bytea) returns bytea language sql as 'select $1'`);
      await sql(`create function pg_temp.count() returns bigint language sql as 'select 99::bigint'`);
      await sql('set local search_path = pg_temp, guarded, public');
      await closePeriod(sql, wave.waveId);
    });
    const [release] = await readReleases(db.sql('app'), wave.waveId);
    expect(release).toMatchObject({ respondents: 6, groups: [{ n: 6 }] });
  });

  test('closes a wave early at its own price: groups are of k all the same', async () => {
    const wave = await givenWave(db.database, people(9), { rolling: true });
    await givenAnswers(db.database, wave, ANSWERS);
    const sql = db.sql('app');
    await closePeriod(sql, wave.waveId);
    expect(await closePeriod(sql, wave.waveId)).toBeNull();
    const [release] = await readReleases(sql, wave.waveId);
    expect(release?.groups.every((group) => group.n >= 5)).toBe(true);
  });

  test('is not told values by an error', async () => {
    const wave = await givenWave(db.database, people(6));
    const [own] = wave.participants;
    const broken = db.sql('app')(`select guarded.submit_answer($1, $2, '{"ease": "x"}', '[]', $2)`, [
      wave.waveId,
      Buffer.from(own?.token ?? []),
    ]);
    await expect(broken).resolves.toEqual([{ submit_answer: 'not-asked' }]);
  });
});
