import { MikroORM } from '@mikro-orm/postgresql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrationOptions } from './schema-options.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test('the migrations make exactly what the entities say', async () => {
  const orm = await MikroORM.init(migrationOptions(db.url('owner')));
  try {
    expect(await orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
    expect(await orm.migrator.getPending()).toEqual([]);
  } finally {
    await orm.close(true);
  }
});
