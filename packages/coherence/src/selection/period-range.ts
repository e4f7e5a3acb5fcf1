import { grainOf, isPeriod, periodsBetween, type Period } from '@unisono/people-core/schema';
import { z } from 'zod';

/** Twenty years of months, or four of weeks and more: what a screen can draw. */
const MOST_PERIODS = 240;

/**
 * One period, or the first and last of a range: `2026-Q3`, `2025-Q1..2026-Q3`. All periods in order; undefined when the
 * text names none, mixes grains, ends before it begins, or is longer than 240 periods.
 */
export function parsePeriodRange(text: string): readonly [Period, ...Period[]] | undefined {
  const [first = '', last = first, ...more] = text.split('..');
  if (more.length > 0 || !isPeriod(first) || !isPeriod(last) || grainOf(first) !== grainOf(last)) return undefined;
  const [start, ...rest] = periodsBetween(first, last);
  return start !== undefined && rest.length < MOST_PERIODS ? [start, ...rest] : undefined;
}

export const periodRangeSchema = z.string().refine((text) => parsePeriodRange(text) !== undefined, { error: 'period' });
