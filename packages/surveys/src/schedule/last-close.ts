import { lastOccurrence } from './occurrences.ts';
import type { Schedule } from './schedule.schema.ts';

/** When the window of the last day closes; undefined: it goes on until somebody ends it, or comes once. */
export function lastClose(schedule: Schedule): Date | undefined {
  const { recurrence } = schedule;
  if (recurrence.kind === 'once' || recurrence.lastDay === null) return undefined;
  return lastOccurrence(schedule, recurrence.lastDay)?.closesAt;
}
