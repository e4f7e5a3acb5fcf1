import type { Sql } from '@unisono/database/sql';
import { ConflictError } from '@unisono/rpc/server';

/**
 * Refuses where the database cannot keep the promise: the server's role could become another one, or what is
 * confidential does not belong to the guard (docs/adr/0003-database-roles.md). Asked of the server, never assumed.
 * @throws ConflictError `protection-missing`
 */
export async function requireProtection(sql: Sql): Promise<void> {
  const [role] = await sql<{ apart: boolean }>(
    `select not (rolsuper or rolcreaterole or rolbypassrls)
            and not exists (select from pg_auth_members where member = role.oid)
            and not exists (select from pg_class where relowner = role.oid and relpersistence <> 't')
            and not exists (
              select from pg_class c join pg_namespace s on s.oid = c.relnamespace join pg_roles o on o.oid = c.relowner
              where s.nspname = 'guarded' and c.relkind = 'r' and (o.rolname <> 'unisono_guard' or o.rolcanlogin)
            ) as apart
     from pg_roles role where role.rolname = session_user`,
  );
  if (!role?.apart) throw new ConflictError('protection-missing');
}
