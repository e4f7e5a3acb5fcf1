import type { ConnectedDatabase } from '../connect-database.ts';
import { errorFacts, log } from '../log.ts';
import type { Settings } from '../settings/settings.ts';
import { doWhatCameRound } from './do-what-came-round.ts';
import { jobsFor } from './jobs.ts';
import { mailSettings, sendWhatWaits } from './mail.ts';
import { startWorker, type Worker } from './start-worker.ts';

/** What is told of a database that a process lives on. */
export function watched(onFailure: (error: Error) => void) {
  return {
    onRestart: () => log('warning', 'Postgres had ended and was started again'),
    onFailure,
    onLost: (error: Error) => log('warning', 'a database connection was lost', { message: error.message }),
  };
}

/** Works on everything that waits, what came round meanwhile first; mail leads people to `address`. */
export async function workOn(
  { database, secret }: ConnectedDatabase,
  settings: Settings,
  address: string,
): Promise<Worker> {
  const jobs = jobsFor({ ...mailSettings(settings, address, secret), dataDir: settings.dataDir });
  const worker = await startWorker(database, jobs);
  await sendWhatWaits(database);
  await doWhatCameRound(database);
  return worker;
}

/** Each is tried whatever became of the one before: Postgres must not stay behind. */
export async function endInOrder(...ends: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const end of ends) {
    try {
      await end();
    } catch (error) {
      log('error', 'stopping', errorFacts(error));
    }
  }
}
