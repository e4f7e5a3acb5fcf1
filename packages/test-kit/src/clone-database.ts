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

export async function dropDatabase({ adminUrl }: DatabaseConnection, name: string): Promise<void> {
  await run(adminUrl, [`drop database if exists ${name} with (force)`]);
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
