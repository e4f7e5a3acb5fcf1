import { randomBytes } from 'node:crypto';
import { openDatabase, openPool, type Database } from '@unisono/database/pools';
import { roleUrls, type RoleUrls } from '@unisono/database/roles';
import type { EntityManager, Sql } from '@unisono/database/sql';
import { entities } from '@unisono/schema/server';
import type { Pool } from 'pg';
import { inject } from 'vitest';
import { cloneDatabase, dropDatabase } from './clone-database.ts';
import './database-connection.ts';

/** A database of its own for one test file: empty, migrated, with all roles and rights. */
export interface TestDatabase {
  readonly database: Database;
  /** A fresh unit of work of role `app`. */
  em(): EntityManager;
  /** Statements as one of the roles, each on its own connection; `owner` unless said otherwise. */
  sql(role?: keyof RoleUrls): Sql;
  url(role: keyof RoleUrls): string;
  /** As whoever owns the machine: sees every file of the server. For what a thief of all of it can find. */
  superuser: Sql;
  close(): Promise<void>;
}

/** For `beforeAll`; `close` it in `afterAll`. The name says `.db.test.ts`: only those files have a Postgres. */
export async function testDatabase(): Promise<TestDatabase> {
  const connection = inject('database');
  const name = `test_${randomBytes(8).toString('hex')}`;
  const urls = roleUrls(await cloneDatabase(connection, name), connection.secret);
  const database = await openDatabase({ ...urls, entities, connections: 8 });
  const pools = new Map<keyof RoleUrls, Pool>();
  const pool = (role: keyof RoleUrls): Pool => {
    const known = pools.get(role) ?? openPool({ url: urls[role], connections: 4, name: `test ${role}` });
    pools.set(role, known);
    return known;
  };
  const all = new URL(connection.adminUrl);
  all.pathname = `/${name}`;
  const superuser = openPool({ url: all.href, connections: 1, name: 'test superuser' });
  return {
    database,
    superuser: sqlOfPool(superuser),
    em: () => database.orm.em.fork(),
    sql: (role = 'owner') => sqlOfPool(pool(role)),
    url: (role) => urls[role],
    close: async () => {
      await Promise.all([database.close(), superuser.end(), ...[...pools.values()].map((each) => each.end())]);
      await dropDatabase(connection, name);
    },
  };
}

function sqlOfPool(pool: Pool): Sql {
  return async (text, values = []) => {
    const result = await pool.query(text, [...values]);
    return result.rows as never;
  };
}
