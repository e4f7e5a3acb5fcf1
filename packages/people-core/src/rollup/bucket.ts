import { addDays, type Day } from '../period/day.ts';
import { firstDayOf, lastDayOf, periodOf } from '../period/period-days.ts';
import type { Grain } from '../period/period.ts';

/**
 * A mark: a unit's role has a moment more, less or different in this week (its Monday) and month (its first). Of a moment that was
 * not there before it names the moment and whom it is of; else all that lies there is counted again.
 */
export interface Mark {
  readonly momentId: string | null;
  readonly personId: string | null;
  readonly role: string;
  readonly week: Day;
  readonly month: Day;
}

/** What is counted together: one role of one unit in one period, from its first day until before `next`. */
export interface Bucket {
  readonly role: string;
  readonly grain: Grain;
  readonly period: Day;
  readonly next: Day;
}

/** The buckets that marks touch, each once. */
export function bucketsOf(marks: readonly Pick<Mark, 'role' | 'week' | 'month'>[]): Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const { role, week, month } of marks) {
    for (const bucket of [
      bucketAt(role, 'week', week),
      ...(['month', 'quarter', 'year'] as const).map((grain) => bucketAt(role, grain, month)),
    ]) {
      buckets.set(bucketName(bucket), bucket);
    }
  }
  return [...buckets.values()];
}

/** Names the bucket within its unit. */
export function bucketName({ role, grain, period }: Bucket): string {
  return `${role} ${grain} ${period}`;
}

function bucketAt(role: string, grain: Grain, day: Day): Bucket {
  const period = periodOf(day, grain);
  return { role, grain, period: firstDayOf(period), next: addDays(lastDayOf(period), 1) };
}
