import type { Pool, PoolClient } from 'pg';
import { ROLLUP_CHANNEL } from './mark-sql.ts';
import { refreshRollups } from './refresh-rollups.ts';
import { forgetChanges } from './rollup-change.ts';

/** A worker that keeps the rollups fresh until it is stopped. */
export interface RollupWorker {
  /** Ends after the unit at hand. */
  stop(): Promise<void>;
}

/** Looked after without any notice, too: a notice may be lost with its connection. In milliseconds. */
const LOOK_EVERY = 5_000;
const FORGET_EVERY = 60_000;

/**
 * Starts a worker on `pool` (role `worker`): it refreshes at once, whenever a transaction that left marks wakes it, and
 * every few seconds. A failure is reported and tried again; marks are durable, so nothing is lost meanwhile.
 */
export function startRollupWorker(pool: Pool, onError: (error: unknown) => void): RollupWorker {
  const stopping = new AbortController();
  const running = run(pool, stopping.signal, onError);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function run(pool: Pool, signal: AbortSignal, onError: (error: unknown) => void): Promise<void> {
  while (!signal.aborted) {
    try {
      await listen(pool, signal);
    } catch (error) {
      onError(error);
      await pause(signal);
    }
  }
}

/** Refreshes on one listening connection for as long as it lasts. */
async function listen(pool: Pool, signal: AbortSignal): Promise<void> {
  const client = await pool.connect();
  const lost = new AbortController();
  let wake = new AbortController();
  let forgot = -Infinity;
  const onWake = () => wake.abort();
  const onLost = (error: Error) => lost.abort(error);
  client.on('notification', onWake).on('error', onLost);
  try {
    await client.query(`listen ${ROLLUP_CHANNEL}`);
    while (!signal.aborted) {
      lost.signal.throwIfAborted();
      wake = new AbortController();
      await refreshRollups(pool, signal);
      if (performance.now() - forgot > FORGET_EVERY) {
        await forgetChanges(pool);
        forgot = performance.now();
      }
      await pause(AbortSignal.any([signal, lost.signal, wake.signal]));
    }
  } finally {
    client.off('notification', onWake).off('error', onLost);
    await giveBack(client, lost.signal.aborted);
  }
}

/** A connection that broke or would go on listening is closed, not lent to the next. */
async function giveBack(client: PoolClient, broken: boolean): Promise<void> {
  try {
    if (!broken) await client.query(`unlisten ${ROLLUP_CHANNEL}`);
    client.release(broken);
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Waits for the next look, or for `signal`. */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', wake);
      resolve();
    }, LOOK_EVERY);
    signal.addEventListener('abort', wake, { once: true });
  });
}
