import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from './open-database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const urls = () => ({ app: db.url('app'), worker: db.url('worker'), audience: db.url('audience'), entities: [] });

describe('the roles of an open database', () => {
  test('are apart when each pool has its own', () => {
    expect(db.database.separated).toBe(true);
  });

  test.each([
    ['the owner serves a pool', () => ({ ...urls(), app: db.url('owner') })],
    ['two pools share a role', () => ({ ...urls(), worker: db.url('app') })],
    ['all pools share one', () => ({ ...urls(), worker: db.url('owner'), audience: db.url('owner') })],
  ])('are not apart when %s', async (_, settings) => {
    const database = await openDatabase(settings());
    expect(database.separated).toBe(false);
    await database.close();
  });
});

test('a pool outlives the server cutting its idle connections', async () => {
  const lost: string[] = [];
  const database = await openDatabase({ ...urls(), onLost: (error) => lost.push(error.message) });
  await database.app.query('select 1');
  await db.sql('app')(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = session_user and pid <> pg_backend_pid()`,
  );
  await expect.poll(() => lost.length).toBeGreaterThan(0);
  await expect(database.app.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  await expect(database.orm.em.fork().execute('select 1 as one')).resolves.toEqual([{ one: 1 }]);
  await database.close();
});

test('a server that is not there is an error, not a hang', async () => {
  const nowhere = 'postgres://nobody@127.0.0.1:1/none';
  const opening = openDatabase({ app: nowhere, worker: nowhere, audience: nowhere, entities: [] });
  await expect(opening).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
