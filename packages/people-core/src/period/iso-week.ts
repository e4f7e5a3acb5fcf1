import { addDays, dayOf, daysFrom, weekdayOf, type Day } from './day.ts';

/** The Monday of ISO week 1 of `year`: the week that holds 4 January (ISO 8601). */
export function firstMondayOf(year: number): Day {
  const fourth = dayOf(year, 1, 4);
  return addDays(fourth, 1 - weekdayOf(fourth));
}

/** 52, or 53 in long years. */
export function weeksInYear(year: number): number {
  return daysFrom(firstMondayOf(year), firstMondayOf(year + 1)) / 7;
}

/** The ISO week a day lies in; its year may differ from the day's own around New Year. */
export function isoWeekOf(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysFrom(firstMondayOf(year), day) / 7) + 1 };
}
