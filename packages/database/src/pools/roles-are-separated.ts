import type { Pool } from 'pg';

/** The role that owns confidential tables; nobody logs in as it. */
const GUARD = 'unisono_guard';

/**
 * Asks the server whether the pools' roles are really apart: three different roles, none of which is a superuser,
 * passes row security, owns a table, is a member of another role or could create roles; and a guard exists.
 */
export async function rolesAreSeparated(pools: readonly Pool[]): Promise<boolean> {
  const answers = await Promise.all(
    pools.map(async (pool) => {
      const result = await pool.query<{ name: string; restricted: boolean }>(
        `select session_user as name,
                not (role.rolsuper or role.rolcreaterole or role.rolbypassrls)
                and not exists (select from pg_class where relowner = role.oid and relkind in ('r', 'p', 'v', 'm') and relpersistence <> 't')
                and not exists (select from pg_auth_members where member = role.oid)
                and exists (select from pg_roles where rolname = $1) as restricted
         from pg_roles role where role.rolname = session_user`,
        [GUARD],
      );
      return result.rows[0];
    }),
  );
  const names = new Set(answers.map((answer) => answer?.name));
  return names.size === pools.length && answers.every((answer) => answer?.restricted === true);
}
