import { addDays, type Day } from '@unisono/people-core/schema';

/** The same day so many years before; of 29 February the 28th where that year has none. */
export function yearsBefore(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0');
  return day.endsWith('02-29') && !isLeap(Number(year)) ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

/**
 * Birthdays, as `MM-DD`, of today and the `days` days after it. Whoever was born on 29 February has it on the 28th in a
 * year without one.
 */
export function birthdaysWithin(day: Day, days: number): string[] {
  const within = Array.from({ length: days + 1 }, (_, offset) => addDays(day, offset));
  const leapDay = within.some((each) => each.endsWith('02-28') && !isLeap(Number(each.slice(0, 4))));
  return [...new Set([...within.map((each) => each.slice(5)), ...(leapDay ? ['02-29'] : [])])];
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
