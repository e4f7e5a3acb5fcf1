import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@unisono/database/pools';
import type { Job } from '@unisono/rpc/jobs';
import { parseCronItems, run, type Runner, type WorkerEvents } from 'graphile-worker';
import { report, log } from '../log.ts';
import { markLivingQueues } from './mark-living-queues.ts';
import { queueLogger } from './queue-logger.ts';
import { releaseJobsOfDeadQueues } from './release-jobs-of-dead-queues.ts';
import { taskOf } from './task-of.ts';

export interface JobQueue {
  /** Whether jobs are taken at this moment. */
  running(): boolean;
  stop(): Promise<void>;
}

const JOBS_AT_ONCE = 2;
const LOOK_FOR_DEAD_EVERY = 60_000;
const START_AGAIN_AFTER = 1000;

/** Takes jobs until it is stopped. The library gives up when the database is away for long; it is then started anew. */
export async function startJobQueue(database: Database, jobs: readonly Job<unknown>[]): Promise<JobQueue> {
  const living = await markLivingQueues(database.worker);
  const stopping = new AbortController();
  const taskList = Object.fromEntries(jobs.map((job) => [job.name, taskOf(job, database, stopping.signal)]));
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => void living.add(workerPool.id).catch(report('job queue not marked')));
  const start = async () => {
    const dead = await releaseJobsOfDeadQueues(database.worker);
    if (dead > 0) log('warning', 'jobs of a server that died are taken over', { servers: dead });
    return run({
      pgPool: database.worker,
      taskList,
      parsedCronItems: parseCronItems([]),
      concurrency: JOBS_AT_ONCE,
      noHandleSignals: true,
      events,
      logger: queueLogger,
    });
  };

  let runner: Runner | undefined = await start();
  const keep = async () => {
    while (!stopping.signal.aborted) {
      try {
        runner ??= await start();
        // It may have been told to stop while it started.
        if (stopping.signal.aborted) await runner.stop();
        await runner.promise;
      } catch (error) {
        report('job queue ended')(error);
      }
      runner = undefined;
      if (!stopping.signal.aborted) await pause(START_AGAIN_AFTER);
    }
  };
  const kept = keep();
  const look = () => void releaseJobsOfDeadQueues(database.worker).catch(report('dead servers not sought'));
  const looking = setInterval(look, LOOK_FOR_DEAD_EVERY);

  return {
    running: () => runner !== undefined,
    stop: async () => {
      clearInterval(looking);
      stopping.abort();
      await runner?.stop();
      await kept;
      await living.close();
    },
  };
}
