import type { Database } from '@unisono/database/pools';
import type { Job } from '@unisono/rpc/jobs';
import type { Task } from 'graphile-worker';
import { errorFacts, log } from '../log.ts';

/** One of our jobs as the queue's library runs it. A failure is logged with its stack; the queue tries again later. */
export function taskOf<Payload>(job: Job<Payload>, database: Database, signal: AbortSignal): Task {
  return async (payload, { job: { attempts, max_attempts: most } }) => {
    try {
      await job.run({ database, now: () => new Date(), signal }, job.payload.parse(payload));
    } catch (error) {
      log('error', 'job failed', { job: job.name, attempt: attempts, of: most, ...errorFacts(error) });
      throw error;
    }
  };
}
