import { addDays, dayOf, type Day } from './day.ts';
import { firstMondayOf, isoWeekOf } from './iso-week.ts';
import { formatPeriod, parsePeriod, type Grain, type Period } from './period.ts';

export function firstDayOf(period: Period): Day {
  const { grain, year, number } = parsePeriod(period);
  if (grain === 'week') return addDays(firstMondayOf(year), 7 * (number - 1));
  if (grain === 'quarter') return dayOf(year, 3 * number - 2, 1);
  return dayOf(year, number, 1);
}

/** The last day that belongs to the period. */
export function lastDayOf(period: Period): Day {
  const { grain, year, number } = parsePeriod(period);
  if (grain === 'week') return addDays(firstMondayOf(year), 7 * number - 1);
  if (grain === 'year') return dayOf(year, 12, 31);
  return dayOf(year, (grain === 'quarter' ? 3 * number : number) + 1, 0);
}

export function periodContains(period: Period, day: Day): boolean {
  return firstDayOf(period) <= day && day <= lastDayOf(period);
}

/** The period of this grain that `day` lies in. */
export function periodOf(day: Day, grain: Grain): Period {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (grain === 'year') return formatPeriod({ grain, year, number: 1 });
  if (grain === 'month') return formatPeriod({ grain, year, number: month });
  if (grain === 'quarter') return formatPeriod({ grain, year, number: Math.ceil(month / 3) });
  const iso = isoWeekOf(day);
  return formatPeriod({ grain, year: iso.year, number: iso.week });
}
