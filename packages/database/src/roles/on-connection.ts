import { Client } from 'pg';
import { sqlOfClient, type Sql } from '../sql/sql.ts';

/** Runs `work` on a connection of its own that ends with it. */
export async function onConnection<Result>(url: string, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const client = new Client({
    connectionString: url,
    application_name: 'unisono set-up',
    connectionTimeoutMillis: 15_000,
  });
  // A connection that breaks fails the statement that waits for it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(sqlOfClient(client));
  } finally {
    await client.end();
  }
}
