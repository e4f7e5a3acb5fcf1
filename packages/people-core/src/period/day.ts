/** A calendar day of the organisation's time zone, `2026-09-30`. Days compare as strings. */
export type Day = string;

const DAY = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Whether `text` names a day that exists, in the years 1000 to 9999. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && dayOfInstant(instant) === text;
}

/** The day `count` days after `day` (before it, when negative). */
export function addDays(day: Day, count: number): Day {
  return dayOfInstant(Date.parse(`${day}T00:00:00Z`) + count * MILLISECONDS_PER_DAY);
}

/** How many days `later` lies after `earlier`. */
export function daysFrom(earlier: Day, later: Day): number {
  return (Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / MILLISECONDS_PER_DAY;
}

/** A day from its parts; a month or date beyond its range carries over, as calendars do. */
export function dayOf(year: number, month: number, date: number): Day {
  return dayOfInstant(Date.UTC(year, month - 1, date));
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function dayOfInstant(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10);
}
