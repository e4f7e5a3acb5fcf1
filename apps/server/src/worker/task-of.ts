import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@unisono/database/pools';
import type { Job } from '@unisono/rpc/jobs';
import type { Task } from 'graphile-worker';
import { errorFacts, log } from '../log.ts';

const ASK_AGAIN_AFTER = 500;

/** One of our jobs as the queue's library runs it. A failure is logged with its stack; the queue tries again later. */
export function taskOf<Payload>(job: Job<Payload>, database: Database, signal: AbortSignal): Task {
  return async (payload, { job: { attempts, max_attempts: most } }) => {
    try {
      await job.run({ database, now: () => new Date(), signal }, job.payload.parse(payload));
    } catch (error) {
      log('error', 'job failed', { job: job.name, attempt: attempts, of: most, ...errorFacts(error) });
      // The library notes the failure once and without a net: a database that is away then ends the whole process.
      await untilReachable(database, signal);
      throw error;
    }
  };
}

async function untilReachable({ worker }: Database, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await worker.query('select 1');
      return;
    } catch {
      // That it is away was logged when its connections broke; here only its return counts.
      await pause(ASK_AGAIN_AFTER);
    }
  }
}
