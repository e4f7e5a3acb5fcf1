import type { Sql } from '@unisono/database/sql';
import type { Job } from './job.ts';

/**
 * Hands `job` to the worker when the transaction of `sql` commits, and never when it rolls back. With a `key`, a
 * job that still waits under the same key is replaced, so that asking twice runs once. `runAt` is
 * the earliest instant that it runs at.
 */
export async function addJob<Payload>(
  sql: Sql,
  job: Pick<Job<Payload>, 'name' | 'payload'>,
  payload: Payload,
  options: { key?: string; runAt?: Date } = {},
): Promise<void> {
  await sql('select enqueue_job($1, $2::json, $3, $4)', [
    job.name,
    JSON.stringify(payload),
    options.key ?? null,
    options.runAt ?? null,
  ]);
}
