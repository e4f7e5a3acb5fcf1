import type { Pool } from 'pg';

const LOCK_OF = (id: string) => `hashtextextended('unisono job queue ' || ${id}, 0)`;

/** Marks the queues in `$1` as living: locks that go with the connection's process, however that ends. */
export const MARK_LIVING = `select pg_advisory_lock_shared(${LOCK_OF('id')}) from unnest($1::text[]) id`;

/**
 * Gives the jobs that died with their server back to the others, and answers how many servers that were. The queue
 * itself would hold such jobs for hours. A server whose mark is a moment late may lose a job to another one: jobs
 * are idempotent, so that costs time and nothing else.
 */
export async function releaseJobsOfDeadQueues(pool: Pool): Promise<number> {
  const { rows } = await pool.query(
    `with holders as materialized (
       select distinct locked_by from graphile_worker._private_jobs where locked_by is not null
     ), dead as materialized (
       select locked_by from holders where pg_try_advisory_xact_lock(${LOCK_OF('locked_by')})
     )
     select graphile_worker.force_unlock_workers(array[locked_by]) from dead`,
  );
  return rows.length;
}
