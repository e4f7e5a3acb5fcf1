import { Logger } from 'graphile-worker';
import { log } from '../log.ts';

/** What the job queue says of itself, where it is a warning or worse. Failures of jobs are logged by the jobs. */
export const queueLogger = new Logger(() => (level, message) => {
  if (level !== 'error' && level !== 'warning') return;
  if (message.startsWith('Failed task')) return;
  log(level, 'job queue', { message });
});
