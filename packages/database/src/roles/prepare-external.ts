import type { Sql } from '../sql/sql.ts';
import { bootstrapRoles } from './bootstrap-roles.ts';
import {
  DatabaseNotReachableError,
  PostgresTooOldError,
  RolesOfAnotherSecretError,
  WrongRoleError,
} from './database-settings-error.ts';
import { logIn } from './log-in.ts';
import { onConnection } from './on-connection.ts';
import { SERVER_ROLES, type RoleUrls, type ServerRole } from './role-names.ts';
import { roleUrls } from './role-url.ts';

/** DATABASE_URL, and DATABASE_URL_APP, _WORKER and _AUDIENCE where they are set. */
export interface ExternalUrls {
  readonly owner: string;
  readonly app?: string | undefined;
  readonly worker?: string | undefined;
  readonly audience?: string | undefined;
}

const OLDEST = 15;

/**
 * The addresses to use with somebody's own Postgres. Those that are given; else the roles of this installation, made
 * now if DATABASE_URL may; else DATABASE_URL for everything.
 * @throws DatabaseSettingsError saying what to set
 */
export async function prepareExternal(given: ExternalUrls, secret: string): Promise<RoleUrls> {
  const { mayCreateRoles, rolesExist } = await askServer(given.owner);
  const { app, worker, audience } = given;
  if (app !== undefined && worker !== undefined && audience !== undefined) {
    const urls = { owner: given.owner, app, worker, audience };
    await checkRoles(urls);
    return urls;
  }
  const ours = roleUrls(given.owner, secret);
  const attempt = await logIn(ours.owner);
  if ('role' in attempt) return ours;
  if (rolesExist && attempt.refused === 'password') throw ofAnotherSecret(attempt.cause);
  if (mayCreateRoles) {
    await bootstrapRoles(given.owner, secret);
    return ours;
  }
  return { owner: given.owner, app: given.owner, worker: given.owner, audience: given.owner };
}

async function askServer(url: string): Promise<{ mayCreateRoles: boolean; rolesExist: boolean }> {
  return onConnection(url, examine).catch((error: unknown) => {
    if (error instanceof PostgresTooOldError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new DatabaseNotReachableError(`The database of DATABASE_URL cannot be reached: ${why}`, { cause: error });
  });
}

async function examine(sql: Sql): Promise<{ mayCreateRoles: boolean; rolesExist: boolean }> {
  const [answer] = await sql<{ version: number; may: boolean; exist: boolean }>(
    `select current_setting('server_version_num')::int as version,
            (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may,
            exists (select from pg_roles where rolname = $1) as exist`,
    [SERVER_ROLES.app],
  );
  const major = Math.floor((answer?.version ?? 0) / 10_000);
  if (major < OLDEST) {
    throw new PostgresTooOldError(`DATABASE_URL is a Postgres ${major}; version ${OLDEST} or newer is needed.`);
  }
  return { mayCreateRoles: answer?.may ?? false, rolesExist: answer?.exist ?? false };
}

/** Rights are given to the roles by name, so each address must log in as its own. */
async function checkRoles(urls: RoleUrls): Promise<void> {
  for (const [pool, expected] of Object.entries(SERVER_ROLES)) {
    const variable = `DATABASE_URL_${pool.toUpperCase()}`;
    const attempt = await logIn(urls[pool as ServerRole]);
    if (!('role' in attempt)) {
      throw new DatabaseNotReachableError(`The database of ${variable} cannot be reached: ${attempt.cause.message}`, {
        cause: attempt.cause,
      });
    }
    if (attempt.role !== expected) {
      throw new WrongRoleError(
        `${variable} logs in as "${attempt.role}" and must log in as "${expected}". ` +
          'The SQL that makes the roles: unisono database roles --print',
      );
    }
  }
}

function ofAnotherSecret(cause: Error): RolesOfAnotherSecretError {
  return new RolesOfAnotherSecretError(
    'The roles of Unísono exist on this Postgres with other passwords: SECRET has changed, or another installation ' +
      'uses the same Postgres. Set the former SECRET; or set the passwords of this one with the SQL of ' +
      '"unisono database roles --print"; or use a Postgres of its own.',
    { cause },
  );
}
