import { lastClose } from './last-close.ts';
import { cutsAround } from './periods.ts';
import type { Schedule } from './schedule.schema.ts';

/** When what is answered to a rolling series now is released at the earliest: when its month ends, or the series does. */
export function nextRelease(schedule: Schedule, now: Date, timeZone: string): Date {
  const { at } = cutsAround(now, timeZone).next;
  const end = lastClose(schedule);
  return end && end < at ? end : at;
}
