import { SERVER_ROLES } from '@unisono/database/roles';
import type { Sql } from '@unisono/database/sql';
import { runMigrations } from 'graphile-worker';

const WORKER = SERVER_ROLES.worker;
const TABLES = ['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs'];

/**
 * Brings the job queue's schema to the version of its library, by the library's own migrations, and makes
 * `enqueue_job`, the one way in for everybody but the worker: who may add a job need not see those of others.
 * Run as the owner, before the rights; servers that start together are serialised by the caller's lock.
 */
export async function installJobQueue(ownerUrl: string, sql: Sql): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, maxPoolSize: 1, noHandleSignals: true });
  // Another list of arguments would be another function beside it.
  await sql('drop function if exists public.enqueue_job(text, json, text)');
  await sql(`
    create or replace function public.enqueue_job(name text, payload json, key text, run_at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform graphile_worker.add_job(identifier => name, payload => payload, job_key => key, run_at => run_at, max_attempts => 5);
    end $$`);
  await sql('revoke all on schema graphile_worker from public');
  await sql('revoke all on all routines in schema graphile_worker from public');
  const [worker] = await sql('select from pg_roles where rolname = $1', [WORKER]);
  if (worker) await openToWorker(sql);
}

/** The library's tables have row security without a policy: closed to all but their owner, until this. */
async function openToWorker(sql: Sql): Promise<void> {
  await sql(`grant usage on schema graphile_worker to ${WORKER}`);
  await sql(`grant select, insert, update, delete on all tables in schema graphile_worker to ${WORKER}`);
  await sql(`grant execute on all routines in schema graphile_worker to ${WORKER}`);
  for (const table of TABLES) {
    await sql(`drop policy if exists works_jobs on graphile_worker.${table}`);
    await sql(`create policy works_jobs on graphile_worker.${table} to ${WORKER} using (true) with check (true)`);
  }
}
