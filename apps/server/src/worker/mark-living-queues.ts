import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { MARK_LIVING } from './release-jobs-of-dead-queues.ts';

const TRY_AGAIN_AFTER = 500;

export interface LivingQueues {
  /** Marks one more job queue of this process as living. */
  add(id: string): Promise<void>;
  close(): Promise<void>;
}

/** Keeps marks that the job queues of this process live, on one connection that is opened anew whenever it is lost. */
export async function markLivingQueues(pool: Pool): Promise<LivingQueues> {
  const ids = new Set<string>();
  const closing = new AbortController();
  const opened = Promise.withResolvers<void>();
  let current: PoolClient | undefined;

  /** Lasts as long as one connection does. The marks belong to its session, so it is ended and not kept for others. */
  const hold = async () => {
    const client = await pool.connect();
    // Only that it ended matters; a statement that is under way fails by itself.
    const lost = once(client, 'error', { signal: closing.signal }).catch(() => undefined);
    try {
      await client.query(MARK_LIVING, [[...ids]]);
      current = client;
      opened.resolve();
      await lost;
    } finally {
      current = undefined;
      client.release(true);
    }
  };
  const keep = async () => {
    while (!closing.signal.aborted) {
      // The database is away, which others report. While it is, nobody can judge who lives.
      await hold().catch(opened.reject);
      if (!closing.signal.aborted) await pause(TRY_AGAIN_AFTER);
    }
  };

  const kept = keep();
  const close = async () => {
    closing.abort();
    await kept;
  };
  // At the start a failure is the start's; later ones find the promise settled.
  await opened.promise.catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    add: async (id) => {
      ids.add(id);
      await current?.query(MARK_LIVING, [[id]]);
    },
    close,
  };
}
