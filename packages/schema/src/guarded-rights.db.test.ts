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

  test.each(POOLS)('is told to %s by no function of the server, view or catalogue either', async (pool) => {
    const [wave] = await db.sql()<{ id: string }>('select gen_random_uuid() as id');
    await db.sql()(
      `insert into guarded.confidential_answer (wave_id, place_id, given, comments)
       values ($1, gen_random_uuid(), '{"ease": 424242}', '[{"question": "why", "text": "smuggled"}]')`,
      [wave?.id],
    );
    const sql = db.sql(pool);
    const smuggled = [
      `select query_to_xml('select * from guarded.confidential_answer', true, false, '')`,
      `select table_to_xml('guarded.confidential_answer', true, false, '')`,
      `select schema_to_xml('guarded', true, false, '')`,
      `select database_to_xml(true, false, '')`,
      `select pg_read_file(pg_relation_filepath('guarded.confidential_answer'))`,
      `select lo_import('/etc/hostname')`,
      `copy (select * from guarded.confidential_answer) to program 'cat'`,
      `select * from guarded.inbox union all select * from guarded.inbox`,
      `do $$ begin perform from guarded.participant; end $$`,
      `create temporary table bait as select * from guarded.confidential_answer`,
      `lock table guarded.confidential_answer`,
      `alter role ${SERVER_ROLES[pool]} superuser`,
      `alter system set log_statement = 'all'`,
      `set log_statement = 'all'`,
      `load 'auto_explain'`,
    ];
    const told: string[] = [];
    for (const statement of smuggled) {
      const rows = await sql(statement).then(JSON.stringify, () => 'refused');
      expect([statement, rows.includes('424242') || rows.includes('smuggled')]).toEqual([statement, false]);
      if (rows !== 'refused') told.push(statement);
    }
    // These tell what the role may read anyway, which is nothing of this.
    expect(told.every((statement) => /(schema|database)_to_xml/.test(statement))).toBe(true);
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
