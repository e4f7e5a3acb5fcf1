import { SERVER_ROLES, type ServerRole } from '@unisono/database/roles';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyRights } from './apply-rights.ts';
import { SIDE_RIGHTS } from './rights.ts';

const DENIED = { code: '42501' };
const POOLS = Object.keys(SERVER_ROLES) as ServerRole[];
let db: TestDatabase;

const id = (last: string) => `00000000-0000-4000-8000-0000000000${last}`;

/** Ana only works here, Bea only buys here, Carla does both. What employees' files and surveys say is `secret`. */
beforeAll(async () => {
  db = await testDatabase();
  const sql = db.sql();
  await db.sql('worker')(`select ensure_moment_partition('2026-09-01')`);
  await sql(`insert into unit (id, code, name) values ($1, 'U', 'Unit')`, [id('01')]);
  await sql(
    `insert into person (id, name, birth_day, attributes, canonical_id) values
     ($1, 'Ana', '1980-01-01', '{"secret": "staff"}', null), ($2, 'Bea', '1981-01-01', '{}', null),
     ($3, 'Carla', '1982-01-01', '{"secret": "staff"}', null), ($4, 'Carla', null, '{"secret": "staff"}', $3)`,
    [id('0a'), id('0b'), id('0c'), id('0d')],
  );
  await sql(
    `insert into relationship (id, person_id, unit_id, role, attributes, source, external_id) values
     ($1, $4, $7, 'employee', '{"job": "secret", "number": "1"}', 't', '1'),
     ($2, $5, $7, 'customer', '{"tier": "gold", "number": "1"}', 't', '2'),
     ($3, $6, $7, 'customer', '{"tier": "gold", "number": "1"}', 't', '3'),
     ($8, $9, $7, 'employee', '{"job": "secret", "number": "not one"}', 't', '4')`,
    [id('11'), id('12'), id('13'), id('0a'), id('0b'), id('0c'), id('01'), id('14'), id('0d')],
  );
  await sql(
    `insert into moment (unit_id, day, id, person_id, role, source, external_id, ease, experience)
     select $1, '2026-09-10', gen_random_uuid(), person, role, 't', person || role, ease, 10
     from (values ($2::uuid, 'employee', 1), ($3::uuid, 'customer', 5), ($4::uuid, 'employee', 2)) told(person, role, ease)`,
    [id('01'), id('0a'), id('0b'), id('0c')],
  );
  for (const [person, purpose] of [
    ['0a', 'employee-listening'],
    ['0c', 'employee-listening'],
    ['0c', 'marketing'],
  ]) {
    await sql(
      `insert into contact (id, person_id, channel, purpose, kind, sender_kind, sender_id, occasion, day, due_at, limited, state, booked_at, changed_at)
       values (gen_random_uuid(), $1, 'email', $2, 'message', 'wave', gen_random_uuid(), 'x', '2026-09-10', now(), true, 'sent', now(), now())`,
      [id(person ?? ''), purpose],
    );
    await sql(
      `insert into contact_consent (id, person_id, channel, purpose, decision, source, at)
       values (gen_random_uuid(), $1, 'email', $2, 'granted', 'person', now())`,
      [id(person ?? ''), purpose],
    );
  }
});
afterAll(() => db.close());

const audience = (text: string) => db.sql('audience')(text);

async function actualRights(): Promise<string[]> {
  const rows = await db.sql()<{ line: string }>(
    `select concat_ws(' ', nspname || '.' || relname, coalesce(r.rolname, 'PUBLIC'), lower(acl.privilege_type)) as line
     from pg_class c join pg_namespace n on n.oid = relnamespace
     cross join lateral aclexplode(coalesce(relacl, acldefault('r', relowner))) acl left join pg_roles r on r.oid = acl.grantee
     where nspname = any($1) and acl.grantee <> relowner
     union all
     select concat_ws(' ', replace(p.oid::regprocedure::text, ',', ', '), coalesce(r.rolname, 'PUBLIC'), lower(acl.privilege_type))
     from pg_proc p join pg_namespace n on n.oid = pronamespace
     cross join lateral aclexplode(coalesce(proacl, acldefault('f', proowner))) acl left join pg_roles r on r.oid = acl.grantee
     where nspname = any($1) and acl.grantee <> proowner
     union all
     select concat_ws(' ', nspname, coalesce(r.rolname, 'PUBLIC'), lower(acl.privilege_type))
     from pg_namespace cross join lateral aclexplode(coalesce(nspacl, acldefault('n', nspowner))) acl left join pg_roles r on r.oid = acl.grantee
     where nspname = any($1) and acl.grantee <> nspowner`,
    [Object.keys(SIDE_RIGHTS)],
  );
  return rows.map(({ line }) => line).sort();
}

const declared = Object.entries(SIDE_RIGHTS)
  .flatMap(([schema, { role, views, functions }]) => [
    `${schema} ${SERVER_ROLES[role]} usage`,
    ...views.map((view) => `${schema}.${view} ${SERVER_ROLES[role]} select`),
    ...functions.map((signature) => `${schema}.${signature} ${SERVER_ROLES[role]} execute`),
  ])
  .sort();

describe('the views of each side', () => {
  test('are open to one role only, also after somebody changed that by hand', async () => {
    expect(await actualRights()).toEqual(declared);
    await db.sql()('grant usage on schema employees to unisono_audience; grant select on employees.tie to public');
    await applyRights(db.sql());
    expect(await actualRights()).toEqual(declared);
  });

  test('all stand behind a barrier, and their functions cannot be led astray', async () => {
    const views = await db.sql()<{ name: string }>(
      `select oid::regclass::text as name from pg_class where relnamespace = any($1::regnamespace[]) and relkind <> 'v'
         or relnamespace = any($1::regnamespace[]) and not coalesce('security_barrier=true' = any(reloptions), false)`,
      [Object.keys(SIDE_RIGHTS)],
    );
    expect(views).toEqual([]);
    const functions = await db.sql()<{ config: string[]; body: string }>(
      'select proconfig as config, prosrc as body from pg_proc where pronamespace = any($1::regnamespace[])',
      [Object.keys(SIDE_RIGHTS)],
    );
    expect(functions).toHaveLength(2);
    for (const { config } of functions) expect(config).toEqual(['search_path=pg_catalog, pg_temp']);
  });

  test.each(POOLS)('%s reads no other', async (pool) => {
    for (const [schema, { role, views }] of Object.entries(SIDE_RIGHTS)) {
      for (const view of views) {
        const asked = await db
          .sql(pool)(`select from ${schema}.${view}`)
          .then(
            () => 'read',
            (error: Error & { code?: string }) => error.code,
          );
        expect(asked).toBe(role === pool ? 'read' : DENIED.code);
        await expect(db.sql(pool)(`delete from ${schema}.${view}`)).rejects.toMatchObject({
          code: expect.stringMatching(/42501|55000/) as unknown,
        });
      }
    }
  });
});

describe('through the pool of customers', () => {
  test('customers are shown, and what customers told', async () => {
    expect(await audience('select name, attributes from customers.tie order by name')).toEqual([
      { name: 'Bea', attributes: { tier: 'gold', number: '1' } },
      { name: 'Carla', attributes: { tier: 'gold', number: '1' } },
    ]);
    expect(await audience('select ease from customers.moment')).toEqual([{ ease: 5 }]);
    expect(await audience('select purpose from customers.contact')).toEqual([{ purpose: 'marketing' }]);
    expect(await audience('select purpose from customers.consent')).toEqual([{ purpose: 'marketing' }]);
    expect(
      await audience(`select from customers.with_attributes(array['{"job": "secret"}', '{}']::jsonb[])`),
    ).toHaveLength(2);
  });

  test('who works here looks like who does not, in every column', async () => {
    const [bea, carla] = await audience(
      `select to_jsonb(tie) - 'id' - 'person_id' - 'name' as row from customers.tie order by name`,
    );
    expect(bea).toEqual(carla);
  });

  // Whether these are tried on rows of employees without the barrier is the planner's to choose; the test above insists on it.
  test.each([
    `select from customers.tie where (attributes ->> 'number')::int = 1`,
    `select from customers.tie where 1 / (length(attributes ->> 'tier') - 0) >= 0 and (attributes ->> 'number')::int > 0`,
    `select from customers.moment where 1 / (ease - 2) is not null and 1 / (ease - 1) is not null`,
    `select from customers.contact where 1 / (case purpose when 'employee-listening' then 0 else 1 end) = 1`,
    `select from customers.consent where 1 / (case purpose when 'employee-listening' then 0 else 1 end) = 1`,
  ])('no error tells of an employee: %s', async (text) => {
    for (const setting of ['enable_seqscan', 'enable_bitmapscan', 'enable_hashjoin', 'enable_indexscan']) {
      const client = await db.database.audience.connect();
      try {
        await client.query('begin');
        await client.query(`select set_config($1, 'off', true)`, [setting]);
        await expect(client.query(text)).resolves.toBeDefined();
      } finally {
        await client.query('rollback');
        client.release();
      }
    }
  });

  test('no plan shows how many employees there are', async () => {
    await expect(audience('select from pg_statistic')).rejects.toMatchObject(DENIED);
    expect(
      await audience(`select from pg_stats where tablename in ('person', 'relationship', 'moment', 'contact')`),
    ).toEqual([]);
  });
});
