import type { Database } from '@unisono/database/pools';
import { sqlOfClient, type Sql } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';
import { ConflictError } from '@unisono/rpc/server';

const LONGEST_MS = 10_000;
const CANCELLED = '57014';

/**
 * Reads as the role of a side: customers through the pool `audience`, which has no right on anything of employees, HR's
 * people through `app`. Nothing is written, and whoever leaves takes the statement along: it is cancelled.
 * @throws ConflictError `segment-too-slow`
 */
export async function askPeople<Result>(
  database: Pick<Database, 'app' | 'audience'>,
  side: Role,
  signal: AbortSignal | undefined,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  const pool = side === 'customer' ? database.audience : database.app;
  const client = await pool.connect();
  let cancelling: Promise<unknown> | undefined;
  let broken: Error | undefined;
  try {
    await client.query('begin read only');
    // Sets of a million people are kept in memory; compiling a statement that runs for less than a second does not pay.
    const { rows } = await client.query<{ pid: number }>(
      `select pg_backend_pid() as pid, set_config('statement_timeout', $1, true), set_config('work_mem', '64MB', true),
         set_config('jit', 'off', true)`,
      [String(LONGEST_MS)],
    );
    const cancel = () => {
      cancelling ??= pool.query('select pg_cancel_backend($1)', [rows[0]?.pid]);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      signal?.throwIfAborted();
      return await work(sqlOfClient(client));
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  } catch (error) {
    if (isCancelled(error) && !signal?.aborted) throw new ConflictError('segment-too-slow');
    throw error;
  } finally {
    // The connection is nobody else's before the cancelling is through: it would meet their statement.
    await cancelling?.catch((error: Error) => (broken = error));
    await client.query('rollback').catch((error: Error) => (broken ??= error));
    client.release(broken);
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === CANCELLED;
}
