import { weeksInYear } from './iso-week.ts';

export const GRAINS = ['week', 'month', 'quarter', 'year'] as const;
/** How long a period is. Weeks are ISO weeks, Monday to Sunday; they do not nest in months. */
export type Grain = (typeof GRAINS)[number];

/** A period as it stands in addresses, files and tables: `2026`, `2026-Q3`, `2026-09` or `2026-W38`. */
export type Period = string;

/** What a period string says: the number counts weeks, months or quarters from 1; a year's is 1. */
export interface PeriodParts {
  readonly grain: Grain;
  readonly year: number;
  readonly number: number;
}

/** The text does not name a period. */
export class InvalidPeriodError extends RangeError {
  readonly text: string;
  constructor(text: string) {
    super(`not a period: ${text}`);
    this.name = 'InvalidPeriodError';
    this.text = text;
  }
}

const PERIOD = /^([1-9]\d{3})(?:-(?:(\d{2})|Q([1-4])|W(\d{2})))?$/;

/** @throws InvalidPeriodError when `text` is not a period, or names one that does not exist (`2025-W53`) */
export function parsePeriod(text: string): PeriodParts {
  const parts = partsOf(text);
  if (!parts) throw new InvalidPeriodError(text);
  return parts;
}

export function isPeriod(text: string): boolean {
  return partsOf(text) !== undefined;
}

export function grainOf(period: Period): Grain {
  return parsePeriod(period).grain;
}

export function formatPeriod({ grain, year, number }: PeriodParts): Period {
  const two = String(number).padStart(2, '0');
  if (grain === 'year') return String(year);
  if (grain === 'quarter') return `${year}-Q${number}`;
  return grain === 'month' ? `${year}-${two}` : `${year}-W${two}`;
}

function partsOf(text: string): PeriodParts | undefined {
  const match = PERIOD.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const [, , month, quarter, week] = match;
  if (month) return within('month', year, Number(month), 12);
  if (quarter) return { grain: 'quarter', year, number: Number(quarter) };
  if (week) return within('week', year, Number(week), weeksInYear(year));
  return { grain: 'year', year, number: 1 };
}

function within(grain: Grain, year: number, number: number, most: number): PeriodParts | undefined {
  return number >= 1 && number <= most ? { grain, year, number } : undefined;
}
