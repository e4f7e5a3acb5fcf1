import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sqlOf } from './sql.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const STATEMENT = `select date '2026-09-14' as day, array[date '2026-01-01', null] as days,
  12::int8 as count, array[3::int8, null] as counts, 9007199254740993::int8 as huge,
  1.10::numeric as exact, array[0.3::numeric, null] as sums, timestamptz '2026-09-14 10:00+02' as instant,
  2.5::float8 as measured, '{"a": [1]}'::jsonb as facts`;
const VALUES = {
  day: '2026-09-14',
  days: ['2026-01-01', null],
  count: 12,
  counts: [3, null],
  huge: '9007199254740993',
  exact: '1.10',
  sums: ['0.3', null],
  instant: new Date('2026-09-14T08:00:00Z'),
  measured: 2.5,
  facts: { a: [1] },
};

test('values arrive alike over a pool and over a unit of work', async () => {
  expect((await db.database.app.query(STATEMENT)).rows).toEqual([VALUES]);
  expect(await sqlOf(db.em())(STATEMENT)).toEqual([VALUES]);
});
