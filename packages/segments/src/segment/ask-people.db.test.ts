import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askPeople } from './ask-people.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const asleep = () =>
  db.superuser<{ user: string }>(
    `select usename::text as user from pg_stat_activity
     where state = 'active' and query like 'select pg_sleep%' and datname = current_database()`,
  );

test.each([
  ['customer', 'unisono_audience'],
  ['employee', 'unisono_app'],
] as const)('who leaves takes the question about a %s along', async (side, role) => {
  const leaving = new AbortController();
  const asked = askPeople(db.database, side, leaving.signal, (sql) => sql('select pg_sleep(600)'));
  await expect.poll(asleep).toEqual([{ user: role }]);
  leaving.abort();
  await expect(asked).rejects.toMatchObject({ code: '57014' });
  expect(await asleep()).toEqual([]);
  // The connection is whole, and the next one is not cancelled.
  expect(await askPeople(db.database, side, undefined, (sql) => sql('select 1 as one'))).toEqual([{ one: 1 }]);
});

test('who has left asks nothing', async () => {
  await expect(
    askPeople(db.database, 'customer', AbortSignal.abort(new Error('gone')), () => Promise.resolve('asked')),
  ).rejects.toThrow('gone');
});

test('what takes too long is refused, and nothing is ever written', async () => {
  const slow = askPeople(db.database, 'employee', undefined, async (sql) => {
    await sql(`select set_config('statement_timeout', '20', true)`);
    return sql('select pg_sleep(600)');
  });
  await expect(slow).rejects.toMatchObject({ reason: 'segment-too-slow' });
  await expect(askPeople(db.database, 'employee', undefined, (sql) => sql('delete from unit'))).rejects.toMatchObject({
    code: '25006',
  });
});
