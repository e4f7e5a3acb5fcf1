import type { Sql } from '@unisono/database/sql';
import type { Job } from './job.ts';

/**
 * Hands `job` to the worker when the transaction of `sql` commits, and never when it rolls back. With a `key`, a
 * job that still waits under the same key is replaced, so that asking twice runs once.
 */
export async function addJob<Payload>(
  sql: Sql,
  job: Job<Payload>,
  payload: Payload,
  options: { key?: string } = {},
): Promise<void> {
  await sql('select enqueue_job($1, $2::json, $3)', [job.name, JSON.stringify(payload), options.key ?? null]);
}
