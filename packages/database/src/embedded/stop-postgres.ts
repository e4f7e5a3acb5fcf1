import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterFolder } from './cluster-folder.ts';
import { PostgresNotStartedError } from './embedded-database-error.ts';
import { runningPostmaster } from './postmaster-file.ts';

const STOPS_WITHIN = 60_000;

/** Postgres' "fast shutdown": sessions are ended, a checkpoint is written, the process leaves. */
export async function stopPostgres(folder: ClusterFolder): Promise<void> {
  const running = await runningPostmaster(folder.data);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  for (const deadline = Date.now() + STOPS_WITHIN; Date.now() < deadline; await pause(10)) {
    if ((await runningPostmaster(folder.data))?.pid !== running.pid) return;
  }
  throw new PostgresNotStartedError(
    `Postgres (process ${running.pid}) did not stop within ${STOPS_WITHIN / 1000} s; see ${folder.log}.`,
  );
}
