import type { Sql } from '@unisono/database/sql';

/**
 * Makes the guard, whom nobody logs in as, the owner of everything in the schema `guarded`, and closes it to
 * `everybody` (a list of roles). Where there is no guard all stays with the owner, and nothing confidential may be
 * asked. Run as the owner, who is a member of the guard for this only.
 */
export async function handOverToGuard(sql: Sql, everybody: string): Promise<void> {
  const [guard] = await sql(`select from pg_roles where rolname = 'unisono_guard'`);
  if (guard) {
    await sql(`alter schema guarded owner to unisono_guard`);
    const objects = await sql<{ change: string }>(
      `select format('alter table %s owner to unisono_guard', oid::regclass) as change from pg_class
       where relnamespace = 'guarded'::regnamespace and relkind in ('r', 'p')
       union all
       select format('alter routine %s owner to unisono_guard', oid::regprocedure) from pg_proc
       where pronamespace = 'guarded'::regnamespace`,
    );
    for (const { change } of objects) await sql(change);
  }
  await sql(`revoke all on schema guarded from ${everybody}`);
  await sql(`revoke all on all tables in schema guarded from ${everybody}`);
  await sql(`revoke all on all routines in schema guarded from ${everybody}`);
}
