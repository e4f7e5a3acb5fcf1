import { SERVER_ROLES, type ServerRole } from '@unisono/database/roles';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyRights } from './apply-rights.ts';
import { GUARDED_FUNCTION_RIGHTS } from './rights.ts';

const POOLS = Object.keys(SERVER_ROLES) as ServerRole[];
const DENIED = { code: '42501' };

let db: TestDatabase;
let tables: string[];
beforeAll(async () => {
  db = await testDatabase();
  const rows = await db.sql()<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'guarded'::regnamespace and relkind = 'r'`,
  );
  tables = rows.map((row) => row.name);
});
afterAll(() => db.close());

describe('what is confidential', () => {
  test('belongs to the guard, tables and functions alike', async () => {
    expect(tables).toContain('confidential_answer');
    const foreign = await db.sql()(
      `select relname as name from pg_class
       where relnamespace = 'guarded'::regnamespace and relkind = 'r' and relowner <> 'unisono_guard'::regrole
       union all
       select proname from pg_proc
       where pronamespace = 'guarded'::regnamespace and proowner <> 'unisono_guard'::regrole
       union all
       select nspname from pg_namespace where nspname = 'guarded' and nspowner <> 'unisono_guard'::regrole`,
    );
    expect(foreign).toEqual([]);
  });

  test.each(POOLS)('is not for %s to read, write, lock, copy or change', async (pool) => {
    const sql = db.sql(pool);
    for (const table of tables) {
      await expect(sql(`select from guarded.${table}`)).rejects.toMatchObject(DENIED);
      await expect(sql(`insert into guarded.${table} default values`)).rejects.toMatchObject(DENIED);
      await expect(sql(`delete from guarded.${table}`)).rejects.toMatchObject(DENIED);
      await expect(sql(`truncate guarded.${table}`)).rejects.toMatchObject(DENIED);
      await expect(sql(`copy guarded.${table} to stdout`)).rejects.toMatchObject(DENIED);
      await expect(sql(`alter table guarded.${table} disable trigger all`)).rejects.toMatchObject(DENIED);
    }
    await expect(sql('create table guarded.mine (id int)')).rejects.toMatchObject(DENIED);
    await expect(sql('create function guarded.mine() returns int language sql return 1')).rejects.toMatchObject(DENIED);
    await expect(sql('set role unisono_guard')).rejects.toMatchObject(DENIED);
  });

  test('has statistics that show no value to anybody', async () => {
    await db.sql()('analyze guarded.confidential_answer');
    for (const pool of POOLS) {
      const seen = await db.sql(pool)(`select from pg_stats where schemaname = 'guarded'`);
      expect(seen).toEqual([]);
    }
  });

  test('is reached by the declared functions only, each with a fixed search path', async () => {
    const rows = await db.sql()<{ name: string; definer: boolean; callers: string[]; config: string[] }>(
      `select replace(p.oid::regprocedure::text, 'guarded.', '') as name, prosecdef as definer, proconfig as config,
              array(select coalesce(r.rolname::text, 'PUBLIC') from aclexplode(coalesce(proacl, acldefault('f', proowner))) acl
                    left join pg_roles r on r.oid = acl.grantee where acl.grantee <> proowner order by 1) as callers
       from pg_proc p where pronamespace = 'guarded'::regnamespace`,
    );
    expect(rows.every((row) => row.config[0] === 'search_path=pg_catalog, pg_temp')).toBe(true);
    const open = rows.filter((row) => row.callers.length > 0);
    expect(open.every((row) => row.definer)).toBe(true);
    const declared = Object.entries(GUARDED_FUNCTION_RIGHTS).map(([name, roles]) => [
      name.replaceAll(', ', ','),
      roles.map((role) => SERVER_ROLES[role]).sort(),
    ]);
    expect(Object.fromEntries(open.map((row) => [row.name, row.callers]))).toEqual(Object.fromEntries(declared));
    // What only the functions use among themselves is nobody's to call, and does nothing for anybody but the guard.
    expect(rows.filter((row) => row.definer && row.callers.length === 0)).toEqual([]);
  });

  test('audience may not even call for it', async () => {
    await expect(
      db.sql('audience')('select guarded.read_release($1)', ['00000000-0000-4000-8000-000000000000']),
    ).rejects.toMatchObject(DENIED);
  });

  test('goes back to the guard when somebody gave it away by hand', async () => {
    const owner = db.sql();
    await owner('alter table guarded.confidential_answer owner to unisono_owner');
    await owner('grant select on guarded.confidential_answer to unisono_app, public');
    await applyRights(owner);
    await expect(db.sql('app')('select from guarded.confidential_answer')).rejects.toMatchObject(DENIED);
    const [table] = await owner(
      `select relowner::regrole::text as owner from pg_class where oid = 'guarded.confidential_answer'::regclass`,
    );
    expect(table).toEqual({ owner: 'unisono_guard' });
  });
});
