import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from './in-transaction.ts';
import { preparedSql } from './sql.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test('a connection keeps each text once, whatever its values, and answers as ever', async () => {
  const kept = await inTransaction(db.database.app, async (sql, client) => {
    const prepared = preparedSql(client);
    for (const value of [1, 2, 3]) {
      expect(await prepared('select $1::integer + 1 as next', [value])).toEqual([{ next: value + 1 }]);
    }
    await expect(preparedSql(client)('select $1::date as day', ['2026-09-14'])).resolves.toEqual([
      { day: '2026-09-14' },
    ]);
    return sql('select statement from pg_prepared_statements order by statement');
  });
  expect(kept).toEqual([{ statement: 'select $1::date as day' }, { statement: 'select $1::integer + 1 as next' }]);
});
