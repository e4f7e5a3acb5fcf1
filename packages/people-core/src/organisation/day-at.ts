import type { Day } from '../period/day.ts';

/** The calendar day that `instant` falls on in `timeZone` (an IANA name). */
export function dayAt(instant: Date, timeZone: string): Day {
  // The Canadian English order of a date is year-month-day: the one locale that writes a day as we do.
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );
}
