import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetAttempts, takeAttempt } from './take-attempt.ts';

let db: TestDatabase;
const LIMIT = { most: 3, seconds: 60 };
const at = (seconds: number) => new Date(Date.UTC(2026, 8, 1) + seconds * 1000);
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test('refuses what is over the limit, says how long to wait, and opens again after the pause', async () => {
  const sql = db.sql('app');
  for (const second of [0, 1, 2]) await takeAttempt(sql, 'a', LIMIT, at(second));
  await expect(takeAttempt(sql, 'a', LIMIT, at(12))).rejects.toMatchObject({
    reason: 'too-many-attempts',
    details: { seconds: 50 },
  });
  await takeAttempt(sql, 'a', LIMIT, at(63));
});

test('trying on while refused does not lengthen the wait', async () => {
  const sql = db.sql('app');
  for (const second of [0, 0, 0]) await takeAttempt(sql, 'b', LIMIT, at(second));
  for (const second of [20, 40, 59]) {
    await expect(takeAttempt(sql, 'b', LIMIT, at(second))).rejects.toThrow('too-many-attempts');
  }
  await expect(takeAttempt(sql, 'b', LIMIT, at(60))).resolves.toBeUndefined();
});

test('of twenty attempts at the same moment, as many pass as the limit says', async () => {
  const sql = db.sql('app');
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => takeAttempt(sql, 'c', LIMIT, at(0))));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
});

test('attempts that were forgotten do not count', async () => {
  const sql = db.sql('app');
  for (const second of [0, 0, 0]) await takeAttempt(sql, 'd', LIMIT, at(second));
  await forgetAttempts(sql, 'd');
  await expect(takeAttempt(sql, 'd', LIMIT, at(1))).resolves.toBeUndefined();
});
