import { databaseRightsSql } from '@unisono/database/roles';
import { Client } from 'pg';
import type { DatabaseConnection } from './database-connection.ts';

/** Makes the database `name` as a copy of the template, rights on the database itself included, and answers its url. */
export async function cloneDatabase({ adminUrl, template }: DatabaseConnection, name: string): Promise<string> {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  await run(adminUrl, [`create database ${name} template ${template}`]);
  // A copy brings everything but the rights on the database.
  await run(url.href, databaseRightsSql(name));
  return url.href;
}

/** Removes the database; sessions that are just ending are waited for, those of a forgotten pool are cut. */
export async function dropDatabase({ adminUrl }: DatabaseConnection, name: string): Promise<void> {
  await run(adminUrl, [untilUnused(name), `drop database if exists ${name} with (force)`]);
}

/** A pool says that it has ended a moment before the server has noticed, and would take a cut for a failure. */
function untilUnused(name: string): string {
  return `do $$ begin
    for attempt in 1..200 loop
      perform pg_stat_clear_snapshot();
      exit when not exists (select from pg_stat_activity where datname = '${name}');
      perform pg_sleep(0.005);
    end loop;
  end $$`;
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
