import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from './database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test('a test file has an empty, migrated database with all roles apart', async () => {
  expect(db.database.separated).toBe(true);
  for (const role of ['owner', 'app', 'worker', 'audience'] as const) {
    const [answer] = await db.sql(role)<{ role: string }>('select session_user as role');
    expect(answer?.role).toBe(`unisono_${role}`);
  }
  const [count] = await db.sql('app')<{ n: number }>('select count(*) as n from unit');
  expect(count?.n).toBe(0);
});

test('two databases know nothing of each other', async () => {
  const other = await testDatabase();
  await db.sql('app')(`insert into dirty_bucket values (gen_random_uuid(), 'employee', '2026-01-05', '2026-01-01')`);
  expect(await other.sql('app')('select from dirty_bucket')).toHaveLength(0);
  await other.close();
});

test('a unit of work speaks as the role app', async () => {
  const [answer] = await db.em().execute<{ role: string }[]>('select session_user as role');
  expect(answer?.role).toBe('unisono_app');
});
