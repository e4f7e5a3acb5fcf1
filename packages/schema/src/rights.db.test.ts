import { SERVER_ROLES, type ServerRole } from '@unisono/database/roles';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyRights } from './apply-rights.ts';
import { FUNCTION_RIGHTS, TABLE_RIGHTS } from './rights.ts';

/** What tells something of employees, of single people or of how accounts sign in. */
const NEVER_FOR_AUDIENCE = [
  'account',
  'account_grant',
  'account_invite',
  'api_key',
  'api_key_allowance',
  'audit_event',
  'contact',
  'contact_consent',
  'credential',
  'dirty_bucket',
  'duplicate_suggestion',
  'identity',
  'intake_key',
  'intake_person',
  'mail_text',
  'measure',
  'measure_event',
  'moment',
  'moment_event',
  'outbox_message',
  'panel_figure',
  'panel_part',
  'panel_release',
  'person',
  'person_listing',
  'person_merge',
  'person_to_compare',
  'relationship',
  'rollup',
  'rollup_answer',
  'rollup_change',
  'segment',
  'session',
  'survey',
  'survey_version',
  'wave',
  'wave_link',
  'invitation',
  'verification',
];
const POOLS = Object.keys(SERVER_ROLES) as ServerRole[];
const DENIED = { code: '42501' };

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Every right on a table in schema public that anybody but its owner has, as "table grantee right". */
async function actualRights(): Promise<string[]> {
  const rows = await db.sql()<{ line: string }>(
    `select concat_ws(' ', c.relname, coalesce(r.rolname, 'PUBLIC'), lower(acl.privilege_type)) as line
     from pg_class c
     cross join lateral aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) acl
     left join pg_roles r on r.oid = acl.grantee
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S') and acl.grantee <> c.relowner`,
  );
  return rows.map((row) => row.line).sort();
}

function declaredRights(): string[] {
  const lines = Object.entries(TABLE_RIGHTS).flatMap(([table, rights]) =>
    Object.entries(rights).flatMap(([role, list]) =>
      list.map((right) => `${table} ${SERVER_ROLES[role as ServerRole]} ${right}`),
    ),
  );
  return lines.sort();
}

describe('the rights of the server', () => {
  test('are declared for every table, and for none that does not exist', async () => {
    const tables = await db.sql()<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and not relispartition`,
    );
    expect(tables.map((table) => table.name).sort()).toEqual(Object.keys(TABLE_RIGHTS).sort());
  });

  test('are those declared, also on partitions made later, and stay so when applied again', async () => {
    await db.sql('worker')('select ensure_moment_partition($1)', ['2026-09-14']);
    expect(await actualRights()).toEqual(declaredRights());
    await applyRights(db.sql());
    expect(await actualRights()).toEqual(declaredRights());
  });

  test('come back when somebody changed them by hand', async () => {
    await db.sql()('grant select on person to public; grant update on audit_event to unisono_app');
    await applyRights(db.sql());
    expect(await actualRights()).toEqual(declaredRights());
  });

  test('are on no column apart from its table', async () => {
    const columns = await db.sql()(
      `select attrelid::regclass from pg_attribute join pg_class c on c.oid = attrelid
       where attacl is not null and c.relnamespace = 'public'::regnamespace`,
    );
    expect(columns).toEqual([]);
  });

  test.each(NEVER_FOR_AUDIENCE)('audience cannot read %s', async (table) => {
    await expect(db.sql('audience')(`select from ${table}`)).rejects.toMatchObject(DENIED);
  });

  test.each(['audit_event', 'moment_event', 'measure_event'])('nobody but the owner rewrites %s', async (table) => {
    for (const pool of POOLS) {
      const sql = db.sql(pool);
      await expect(sql(`update ${table} set at = at`)).rejects.toMatchObject(DENIED);
      await expect(sql(`delete from ${table}`)).rejects.toMatchObject(DENIED);
      await expect(sql(`truncate ${table}`)).rejects.toMatchObject(DENIED);
    }
  });

  test.each(['panel_release', 'panel_part', 'panel_figure'])('nobody but the owner changes %s', async (table) => {
    for (const pool of POOLS) {
      await expect(db.sql(pool)(`delete from ${table}`)).rejects.toMatchObject(DENIED);
      await expect(
        db.sql(pool)(`update ${table} set ${table === 'panel_release' ? 'k = k' : 'part = part'}`),
      ).rejects.toMatchObject(DENIED);
    }
  });

  test.each(POOLS)('%s becomes nobody else and makes nothing', async (pool) => {
    const sql = db.sql(pool);
    for (const role of ['unisono_guard', 'unisono_owner', 'unisono_app', 'unisono_worker', 'unisono_audience']) {
      if (role === SERVER_ROLES[pool]) continue;
      await expect(sql(`set role ${role}`)).rejects.toMatchObject(DENIED);
      await expect(sql(`set session authorization ${role}`)).rejects.toMatchObject(DENIED);
    }
    await expect(sql('create table made_here (id int)')).rejects.toMatchObject(DENIED);
    await expect(sql('create schema made_here')).rejects.toMatchObject(DENIED);
    await expect(sql('create role made_here')).rejects.toMatchObject(DENIED);
    await expect(sql('alter table unit disable trigger all')).rejects.toMatchObject(DENIED);
  });

  test('audience makes no temporary table either; imports of app and worker may', async () => {
    await expect(db.sql('audience')('create temporary table staged (id int)')).rejects.toMatchObject(DENIED);
    await expect(db.sql('worker')('create temporary table staged (id int)')).resolves.toEqual([]);
  });

  test('the guard cannot log in', async () => {
    const [guard] = await db.sql()('select rolcanlogin from pg_roles where rolname = $1', ['unisono_guard']);
    expect(guard).toEqual({ rolcanlogin: false });
  });

  test('PUBLIC may do nothing with the schema, the database or a function', async () => {
    const rows = await db.sql()<{ what: string }>(
      `select 'schema ' || privilege_type as what from pg_namespace, aclexplode(nspacl)
       where nspname = 'public' and grantee = 0
       union all
       select 'database ' || privilege_type from pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))
       where datname = current_database() and grantee = 0
       union all
       select proname from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner)))
       where pronamespace = 'public'::regnamespace and grantee = 0`,
    );
    expect(rows).toEqual([]);
  });

  test('functions are declared, called by whom the map says, and cannot be led astray by a search path', async () => {
    const rows = await db.sql()<{ name: string; callers: string[]; definer: boolean; config: string[] | null }>(
      `select p.oid::regprocedure::text as name, prosecdef as definer, proconfig as config,
              array(select r.rolname::text from aclexplode(proacl) acl join pg_roles r on r.oid = acl.grantee
                    where acl.grantee <> proowner order by 1) as callers
       from pg_proc p where pronamespace = 'public'::regnamespace`,
    );
    const declared = Object.entries(FUNCTION_RIGHTS).map(([name, roles]) => [
      name.replaceAll(', ', ','),
      roles.map((role) => SERVER_ROLES[role]).sort(),
    ]);
    expect(Object.fromEntries(rows.map((row) => [row.name, row.callers]))).toEqual(Object.fromEntries(declared));
    const astray = rows.filter((row) => row.definer && String(row.config) !== 'search_path=pg_catalog, pg_temp');
    expect(astray).toEqual([]);
  });
});
