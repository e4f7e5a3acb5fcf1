import { SERVER_ROLES, type ServerRole } from '@unisono/database/roles';
import type { Sql } from '@unisono/database/sql';
import { handOverToGuard } from './hand-over-to-guard.ts';
import { FUNCTION_RIGHTS, GUARDED_FUNCTION_RIGHTS, SIDE_RIGHTS, TABLE_RIGHTS } from './rights.ts';

/**
 * Makes the rights in the database those of rights.ts: takes all away, then gives; in the caller's transaction, so
 * that nobody meets the time between. Roles that do not exist (a DATABASE_URL that may not create any) are passed by.
 * Run as the owner of the tables.
 */
export async function applyRights(sql: Sql): Promise<void> {
  const existing = await sql<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
    Object.values(SERVER_ROLES),
  ]);
  const names = existing.map((role) => role.rolname);
  const everybody = ['public', ...names].join(', ');
  await sql(`revoke all on all tables in schema public from ${everybody}`);
  await sql(`revoke all on all sequences in schema public from ${everybody}`);
  await sql(`revoke all on all routines in schema public from ${everybody}`);
  await handOverToGuard(sql, everybody);
  await openSides(sql, everybody, (role) => names.includes(role));
  // New functions are open to PUBLIC unless this says otherwise.
  await sql('alter default privileges revoke execute on routines from public');
  const exists = (role: string) => names.includes(role);
  for (const [table, rights] of Object.entries(TABLE_RIGHTS)) {
    for (const [role, list] of Object.entries(rights)) {
      const name = SERVER_ROLES[role as ServerRole];
      if (exists(name)) await sql(`grant ${list.join(', ')} on public.${table} to ${name}`);
    }
  }
  const functions = [
    ...Object.entries(FUNCTION_RIGHTS).map(([signature, roles]) => [`public.${signature}`, roles] as const),
    ...Object.entries(GUARDED_FUNCTION_RIGHTS).map(([signature, roles]) => [`guarded.${signature}`, roles] as const),
  ];
  for (const [signature, roles] of functions) {
    const list = roles.map((role) => SERVER_ROLES[role]).filter(exists);
    if (list.length > 0) await sql(`grant execute on function ${signature} to ${list.join(', ')}`);
  }
  for (const name of [SERVER_ROLES.app, SERVER_ROLES.worker].filter(exists)) {
    await sql(`grant usage on schema guarded to ${name}`);
  }
}

/** Opens the views of each side to the one role that they are for. */
async function openSides(sql: Sql, everybody: string, exists: (role: string) => boolean): Promise<void> {
  for (const [schema, { role, views, functions }] of Object.entries(SIDE_RIGHTS)) {
    await sql(`revoke all on schema ${schema} from ${everybody}`);
    await sql(`revoke all on all tables in schema ${schema} from ${everybody}`);
    await sql(`revoke all on all routines in schema ${schema} from ${everybody}`);
    const name = SERVER_ROLES[role];
    if (!exists(name)) continue;
    await sql(`grant usage on schema ${schema} to ${name}`);
    for (const view of views) await sql(`grant select on ${schema}.${view} to ${name}`);
    for (const signature of functions) await sql(`grant execute on function ${schema}.${signature} to ${name}`);
  }
}
