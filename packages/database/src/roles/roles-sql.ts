import { escapeIdentifier, escapeLiteral } from 'pg';
import { GUARD, OWNER, SERVER_ROLES } from './role-names.ts';
import { rolePassword } from './role-url.ts';

const LOGINS = [OWNER, ...Object.values(SERVER_ROLES)];

/** Statements that make the roles, or give them this installation's passwords. May be run again. */
export function rolesSql(secret: string): string[] {
  const make = [...LOGINS, GUARD].map(
    (role) =>
      `do $$ begin if not exists (select from pg_roles where rolname = '${role}') then create role ${role}; end if; end $$`,
  );
  const login = LOGINS.map((role) => `alter role ${role} login password ${escapeLiteral(rolePassword(secret, role))}`);
  // Only migrations, which run as the owner, hand objects over to the guard.
  return [...make, ...login, `alter role ${GUARD} nologin`, `grant ${GUARD} to ${OWNER}`];
}

/**
 * Statements that open `database` to the roles and close it to everybody else; run inside that database. What each
 * role may do with which table is the migrations' to say. `app` and `worker` stage imports in temporary tables.
 */
export function databaseRightsSql(database: string): string[] {
  const name = escapeIdentifier(database);
  const { app, worker, audience } = SERVER_ROLES;
  return [
    `revoke all on database ${name} from public`,
    `grant connect, create, temporary on database ${name} to ${OWNER}`,
    `grant connect, temporary on database ${name} to ${app}, ${worker}`,
    `grant connect on database ${name} to ${audience}`,
    'revoke all on schema public from public',
    `grant usage, create on schema public to ${OWNER}`,
    `grant usage on schema public to ${app}, ${worker}, ${audience}, ${GUARD}`,
  ];
}

/**
 * What an administrator runs, connected to `database`, where the server's own address may not create roles.
 * It holds passwords.
 */
export function printRolesSql({ secret, database }: { secret: string; database: string }): string {
  const statements = [...rolesSql(secret), ...databaseRightsSql(database)];
  return `begin;\n${statements.map((statement) => `${statement};`).join('\n')}\ncommit;\n`;
}
