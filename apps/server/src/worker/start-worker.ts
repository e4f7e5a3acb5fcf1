import type { Database } from '@unisono/database/pools';
import { startRollupWorker } from '@unisono/people-core/server';
import type { Job } from '@unisono/rpc/jobs';
import { report } from '../log.ts';
import { startJobQueue } from './start-job-queue.ts';

export interface Worker {
  /** Whether jobs are taken and rollups follow. */
  alive(): boolean;
  /** Takes no more work, asks running jobs to come to an end, and waits for them. */
  stop(): Promise<void>;
}

/** A failure of the rollups is forgotten after this: they are tried again every few seconds. In milliseconds. */
const FAILURE_COUNTS_FOR = 6_000;

/** Works on everything that waits: jobs and stale rollups. Any number of servers may do so at once. */
export async function startWorker(database: Database, jobs: readonly Job<unknown>[]): Promise<Worker> {
  const queue = await startJobQueue(database, jobs);
  let failedAt = -Infinity;
  const rollups = startRollupWorker(database.worker, (error) => {
    failedAt = performance.now();
    report('rollups not refreshed')(error);
  });
  return {
    alive: () => queue.running() && performance.now() - failedAt >= FAILURE_COUNTS_FOR,
    stop: async () => {
      await Promise.all([queue.stop(), rollups.stop()]);
    },
  };
}
