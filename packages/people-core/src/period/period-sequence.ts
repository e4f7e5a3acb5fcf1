import { addDays } from './day.ts';
import { firstDayOf, lastDayOf, periodOf } from './period-days.ts';
import { grainOf, type Grain, type Period } from './period.ts';

export function nextPeriod(period: Period): Period {
  return periodOf(addDays(lastDayOf(period), 1), grainOf(period));
}

export function previousPeriod(period: Period): Period {
  return periodOf(addDays(firstDayOf(period), -1), grainOf(period));
}

/** The period `count` steps later (earlier, when negative), of the same grain. */
export function movePeriod(period: Period, count: number): Period {
  let moved = period;
  for (let step = 0; step < Math.abs(count); step += 1) moved = count > 0 ? nextPeriod(moved) : previousPeriod(moved);
  return moved;
}

/**
 * All periods of one grain from the one that holds the first day of `first` to the one that holds the
 * last day of `last`, in order; empty when `last` ends before `first` begins. The grain is that of `first`
 * unless another is asked for: `periodsBetween('2026', '2026', 'month')` are its twelve months.
 */
export function periodsBetween(first: Period, last: Period, grain: Grain = grainOf(first)): Period[] {
  const end = lastDayOf(last);
  const periods: Period[] = [];
  for (let period = periodOf(firstDayOf(first), grain); firstDayOf(period) <= end; period = nextPeriod(period)) {
    periods.push(period);
  }
  return periods;
}
