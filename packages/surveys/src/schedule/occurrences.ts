import type { Day } from '@unisono/people-core/schema';
import { instantOf } from './instant-of.ts';
import type { Recurrence, Schedule } from './schedule.schema.ts';

/** One time that a schedule comes round. Its local day is its key: there is one of a schedule on a day. */
export interface Occurrence {
  readonly day: Day;
  /** From 0 on: the rotation of questions goes by it. */
  readonly number: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** The occurrences whose local day lies from `from` to `to`, both inclusive, in their order. */
export function occurrences(schedule: Schedule, from: Day, to: Day): Occurrence[] {
  return daysOf(schedule.recurrence, to)
    .map((day, number) => ({ day, number }))
    .filter(({ day }) => day >= from)
    .map(({ day, number }) => ({ day, number, ...windowOn(schedule, day) }));
}

/** The last one whose local day is not after `to`. */
export function lastOccurrence(schedule: Schedule, to: Day): Occurrence | undefined {
  const days = daysOf(schedule.recurrence, to);
  const day = days.at(-1);
  return day === undefined ? undefined : { day, number: days.length - 1, ...windowOn(schedule, day) };
}

/** When the window that opens on this day opens and closes. */
function windowOn({ timeZone, opensAt, closesAt, days }: Schedule, day: Day): { opensAt: Date; closesAt: Date } {
  const lastDay = Temporal.PlainDate.from(day).add({ days }).toString();
  return {
    opensAt: asDate(instantOf(day, opensAt, timeZone)),
    closesAt: asDate(instantOf(lastDay, closesAt, timeZone)),
  };
}

function asDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

/** All days up to `to` that the recurrence falls on. A month without the first day's number has it on its last day. */
function daysOf(recurrence: Recurrence, to: Day): Day[] {
  if (recurrence.kind === 'once') return recurrence.day <= to ? [recurrence.day] : [];
  const first = Temporal.PlainDate.from(recurrence.firstDay);
  const last = recurrence.lastDay !== null && recurrence.lastDay < to ? recurrence.lastDay : to;
  const step = stepOf(recurrence);
  const days: Day[] = [];
  // Counted from the first day and not from the one before, so that the 31st comes back after February.
  for (let times = 0; ; times += 1) {
    const day = first.add({ days: step.days * times, months: step.months * times }).toString();
    if (day > last) return days;
    days.push(day);
  }
}

function stepOf(recurrence: Exclude<Recurrence, { kind: 'once' }>): { days: number; months: number } {
  if (recurrence.kind === 'weekly') return { days: 7 * recurrence.every, months: 0 };
  return recurrence.kind === 'monthly' ? { days: 0, months: recurrence.every } : { days: 1, months: 0 };
}
