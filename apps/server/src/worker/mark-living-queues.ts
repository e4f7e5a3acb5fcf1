import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { MARK_LIVING } from './release-jobs-of-dead-queues.ts';

const TRY_AGAIN_AFTER = 500;

export interface LivingQueues {
  /** Marks one more job queue of this process as living. */
  add(id: string): Promise<void>;
  close(): void;
}

/** Keeps marks that the job queues of this process live, on one connection that is opened anew whenever it is lost. */
export async function markLivingQueues(pool: Pool): Promise<LivingQueues> {
  const ids = new Set<string>();
  let client: PoolClient | undefined;
  const closing = new AbortController();

  const open = async () => {
    const opened = await pool.connect();
    opened.once('error', (error) => {
      client = undefined;
      opened.release(error);
      void openAgain();
    });
    await opened.query(MARK_LIVING, [[...ids]]);
    client = opened;
  };
  const openAgain = async () => {
    while (!closing.signal.aborted) {
      try {
        return await open();
      } catch {
        // The database is away, which others report. While it is, nobody can judge who lives.
        await pause(TRY_AGAIN_AFTER);
      }
    }
  };

  await open();
  return {
    add: async (id) => {
      ids.add(id);
      await client?.query(MARK_LIVING, [[id]]);
    },
    close: () => {
      closing.abort();
      // Ended, not kept for others: the marks belong to the session.
      client?.release(true);
      client = undefined;
    },
  };
}
