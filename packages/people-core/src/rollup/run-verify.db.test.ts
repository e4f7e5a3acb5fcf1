import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenMoments, givenUnits } from '../testing.ts';
import { runVerify } from './run-verify.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'MAD', name: 'Madrid' },
    { code: 'BCN', name: 'Barcelona' },
  ]);
});
afterAll(() => db.close());

const lived = (externalId: string, unit: string) =>
  givenMoments(db.database, [
    { externalId, person: externalId, role: 'customer', unit, day: '2026-06-10', ease: 4, answers: { fft: 1 } },
  ]);
const verify = () => runVerify(db.database.worker, () => undefined);

test('what still waits to be counted is no difference', async () => {
  await lived('one', 'MAD');
  await lived('two', 'BCN');
  expect(await verify()).toEqual({ units: 2, differences: [] });
});

test('a wrong figure, one too many and one that is missing are found, and said where', async () => {
  await db.sql()(
    `update rollup set n[6] = n[6] + 1 where grain = 'month' and unit_id = (select id from unit where code = 'MAD')`,
  );
  await db.sql()(
    `delete from rollup_answer where grain = 'year' and unit_id = (select id from unit where code = 'BCN')`,
  );
  await db.sql()(`insert into rollup select unit_id, role, grain, period - 7, emotion_set, people, moments, n, total, squares,
    both_n, both_total, both_squares, intensity from rollup where grain = 'week' and unit_id = (select id from unit where code = 'BCN')`);
  const { differences } = await verify();
  expect(differences.map((line) => line.split(': {')[0] ?? '').toSorted()).toEqual([
    'rollup of BCN, customer, week 2026-06-01, stands',
    'rollup of MAD, customer, month 2026-06-01, expected',
    'rollup of MAD, customer, month 2026-06-01, stands',
    'rollup_answer of BCN, customer, year 2026-01-01, expected',
  ]);
});
