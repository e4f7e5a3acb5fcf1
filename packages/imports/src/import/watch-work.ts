import type { Database } from '@unisono/database/pools';
import type { FileProgress } from '../recording/record-file.ts';

/** The work was given up: by whoever cancelled the import, or by a server that stops. */
export class WorkStoppedError extends Error {
  override readonly cause: 'cancelled' | 'server-stopping';
  constructor(cause: 'cancelled' | 'server-stopping') {
    super(cause);
    this.name = 'WorkStoppedError';
    this.cause = cause;
  }
}

export interface WorkWatch {
  /** Notes how far the work is. @throws WorkStoppedError when it should end */
  progress(progress: FileProgress): void;
  /** Why the work should end, once it should. */
  stopped(): WorkStoppedError | undefined;
  close(): Promise<void>;
}

const LOOK_EVERY = 500;

/**
 * Stands beside work that runs in a transaction on the backend `pid`: writes its progress where everybody sees it,
 * and ends it, even inside one long statement, when the import leaves `status` or the server stops.
 */
export function watchWork(
  { app, worker }: Pick<Database, 'app' | 'worker'>,
  work: { readonly importId: string; readonly status: string; readonly pid: number },
  signal: AbortSignal,
): WorkWatch {
  let latest: FileProgress = { phase: 'surveying', rows: 0, of: null };
  let stopped: WorkStoppedError | undefined;
  let looking = Promise.resolve();
  const look = async () => {
    const { rowCount } = await app.query(
      'update import set phase = $3, rows_done = $4, rows_of = $5 where id = $1 and status = $2',
      [work.importId, work.status, latest.phase, latest.rows, latest.of],
    );
    if (signal.aborted) stopped ??= new WorkStoppedError('server-stopping');
    else if (rowCount === 0) stopped ??= new WorkStoppedError('cancelled');
    if (stopped) await worker.query('select pg_cancel_backend($1)', [work.pid]);
  };
  // The work itself meets a database that is gone; the watcher need not report it as well.
  const timer = setInterval(() => {
    looking = looking.then(look).catch(() => undefined);
  }, LOOK_EVERY);
  return {
    progress(progress) {
      latest = progress;
      if (stopped) throw stopped;
    },
    stopped: () => stopped,
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}
