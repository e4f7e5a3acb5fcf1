import { addDays } from '@unisono/people-core/schema';
import { occurrences, type Occurrence } from './occurrences.ts';
import type { Schedule } from './schedule.schema.ts';

/** Enough to see the rhythm. */
const SHOWN = 4;

/** Of the longest step, a quarter. */
const LONGEST_STEP_DAYS = 93;

/** The next times that a schedule comes round and is not over yet, the one that is open now included. */
export function upcoming(schedule: Schedule, now: Date): Occurrence[] {
  const { recurrence, days } = schedule;
  const day = now.toISOString().slice(0, 10);
  const begins = recurrence.kind === 'once' ? recurrence.day : recurrence.firstDay;
  const from = addDays(begins > day ? begins : day, begins > day ? 0 : -days - 1);
  return occurrences(schedule, from, addDays(from, days + 1 + SHOWN * LONGEST_STEP_DAYS))
    .filter(({ closesAt }) => closesAt > now)
    .slice(0, SHOWN);
}
