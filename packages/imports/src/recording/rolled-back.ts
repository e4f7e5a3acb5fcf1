import { inTransaction, type Sql } from '@unisono/database/sql';
import type { Pool, PoolClient } from 'pg';

class RolledBack<Result> extends Error {
  readonly result: Result;
  constructor(result: Result) {
    super('rolled back as asked');
    this.result = result;
  }
}

/** Runs `work` in a transaction that leaves nothing behind, and answers what it found. */
export async function rolledBack<Result>(
  pool: Pool,
  work: (sql: Sql, client: PoolClient) => Promise<Result>,
): Promise<Result> {
  try {
    return await inTransaction(pool, async (sql, client) => {
      throw new RolledBack(await work(sql, client));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result as Result;
    throw error;
  }
}
