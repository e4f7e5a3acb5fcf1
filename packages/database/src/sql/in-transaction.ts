import type { Pool, PoolClient } from 'pg';
import { sqlOfClient, type Sql } from './sql.ts';

/**
 * Runs `work` in one transaction on one connection of `pool`: committed when it answers, rolled back when it
 * throws. READ COMMITTED unless `isolation` says otherwise. Not re-entrant: a nested call is another transaction.
 */
export async function inTransaction<Result>(
  pool: Pool,
  work: (sql: Sql, client: PoolClient) => Promise<Result>,
  isolation: 'read committed' | 'repeatable read' | 'serializable' = 'read committed',
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A server that goes away between two statements is told by event; the next statement fails and is caught below.
  const onError = (error: Error) => (broken = error);
  client.on('error', onError);
  try {
    await client.query(`begin isolation level ${isolation}`);
    const result = await work(sqlOfClient(client), client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken ??= failure));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
