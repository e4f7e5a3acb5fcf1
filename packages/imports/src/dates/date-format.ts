import { isDay, type Day } from '@unisono/people-core/schema';

/**
 * How days are written in a column: y, m, d in their order with their separator. `iso` is year-month-day, with or
 * without a time of day after it. Days before months and months before days never share a column.
 */
export const DATE_FORMATS = ['iso', 'y/m/d', 'd/m/y', 'm/d/y', 'd-m-y', 'm-d-y', 'd.m.y'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;
const YEAR_FIRST = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const TWO_DIGIT_YEAR = /^\d{1,2}([/.-])\d{1,2}\1\d{2}$/;

/** Days outside are typing errors, not data. */
const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';

/** The day that `text` means under `format`, or null when it does not fit it or does not exist. */
export function parseDay(text: string, format: DateFormat): Day | null {
  if (format === 'iso') return existing(ISO.exec(text)?.[1]);
  if (format === 'y/m/d') {
    const found = YEAR_FIRST.exec(text);
    return found ? existing(assemble(found[1], found[2], found[3])) : null;
  }
  const found = YEAR_LAST.exec(text);
  if (!found || found[2] !== format[1]) return null;
  return existing(format[0] === 'd' ? assemble(found[4], found[3], found[1]) : assemble(found[4], found[1], found[3]));
}

/** Whether `text` is a date whose year could be of any century; it is never completed. */
export function hasTwoDigitYear(text: string): boolean {
  return TWO_DIGIT_YEAR.test(text);
}

function assemble(year = '', month = '', date = ''): string {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

function existing(day: string | undefined): Day | null {
  return day !== undefined && isDay(day) && day >= EARLIEST && day <= LATEST ? day : null;
}
