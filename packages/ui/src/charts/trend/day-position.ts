import { addDays, daysFrom, firstDayOf, lastDayOf } from '@unisono/people-core/schema';

/**
 * Where a day lies on an axis of periods whose middles are 0, 1, 2 …; held just outside the ends. Periods may
 * have different lengths, so every period is measured by itself.
 */
export function dayPosition(day: string, periods: readonly string[]): number {
  const last = periods.length - 1;
  const first = periods[0];
  if (first === undefined || day < firstDayOf(first)) return -0.5;
  for (const [index, period] of periods.entries()) {
    const begin = firstDayOf(period);
    const next = addDays(lastDayOf(period), 1);
    if (day >= begin && day < next) return index - 0.5 + daysFrom(begin, day) / daysFrom(begin, next);
  }
  return last + 0.5;
}
