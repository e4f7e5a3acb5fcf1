import type { Database } from '@unisono/database/pools';
import type { Sql } from '@unisono/database/sql';
import type { FileProgress } from '../recording/file-to-record.ts';

/** The work was given up: the import left the state it is worked on in, a server stops, or another one is at it. */
export class WorkStoppedError extends Error {
  override readonly cause: 'left' | 'server-stopping' | 'taken';
  constructor(cause: 'left' | 'server-stopping' | 'taken') {
    super(cause);
    this.name = 'WorkStoppedError';
    this.cause = cause;
  }
}

export interface WorkWatch {
  /** Notes how far the work is. @throws WorkStoppedError when it should end */
  progress(progress: FileProgress): void;
  /** Does a transaction's work, which is ended even inside one long statement when it should be. @throws WorkStoppedError */
  over<Result>(sql: Sql, work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const LOOK_EVERY = 500;

/**
 * Stands beside work on an import: writes its progress where everybody sees it, and ends it when the import leaves
 * `status` or the server stops.
 */
export function watchWork(
  { app, worker }: Pick<Database, 'app' | 'worker'>,
  work: { readonly importId: string; readonly status: string },
  signal: AbortSignal,
): WorkWatch {
  let latest: FileProgress | undefined;
  let written: FileProgress | undefined;
  let stopped: WorkStoppedError | undefined;
  let backend: number | undefined;
  let looking = Promise.resolve();
  const look = async () => {
    const found = await app.query('select from import where id = $1 and status = $2', [work.importId, work.status]);
    if (signal.aborted) stopped ??= new WorkStoppedError('server-stopping');
    else if (found.rowCount === 0) stopped ??= new WorkStoppedError('left');
    if (stopped && backend !== undefined) await worker.query('select pg_cancel_backend($1)', [backend]);
    if (stopped || latest === written || !latest) return;
    // What is left is reckoned from here on: work may go on where an earlier go ended.
    const begins = written?.phase !== latest.phase;
    written = latest;
    await app.query(
      `update import set phase = $3, rows_done = $4, rows_of = $5, rows_before = case when $6 then $4 else rows_before end,
         started_at = case when $6 then now() else started_at end where id = $1 and status = $2`,
      [work.importId, work.status, latest.phase, latest.rows, latest.of, begins],
    );
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
    async over(sql, task) {
      const [found] = await sql<{ pid: number }>('select pg_backend_pid() as pid');
      if (stopped) throw stopped;
      backend = found?.pid;
      try {
        return await task();
      } catch (error) {
        throw stopped ?? error;
      } finally {
        backend = undefined;
      }
    },
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}
