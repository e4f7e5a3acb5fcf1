import type { Language } from '../texts/language.ts';
import { dateFormats } from './date-formats.ts';
import { formatInterval, type Estimate } from './format-interval.ts';
import { localeOf, numberFormat, withMinus } from './number-format.ts';
import { formatPeriodText } from './period-text.ts';

/** Everything that is written by locale: numbers, shares, intervals, days, periods, lists. */
export interface Formats extends ReturnType<typeof dateFormats> {
  /** `58.4`, `58,4`, `−4.2`; one decimal unless another number is asked for. */
  number(value: number, digits?: number): string;
  /** Like `number`, with a plus sign: `+4.0`. */
  signed(value: number, digits?: number): string;
  /** People, rows, units: `4,928`, `4.928`. */
  count(value: number): string;
  /** A share from 0 to 1: `76%`, `76 %`. */
  percent(share: number, digits?: number): string;
  /** `3,780–4,520`. */
  range(from: number, to: number, digits?: number): string;
  /** `58.4 ± 1.1` when symmetric, `0.61 [0.14, 0.85]` otherwise; the value alone without an interval. */
  estimate(estimate: Estimate, digits?: number): string;
  /** The interval alone: `± 1.1` or `[0.14, 0.85]`; undefined without one. */
  interval(estimate: Estimate, digits?: number): string | undefined;
  /** `p = .032`, `p < .001`; `p = 0,032` in Spanish. */
  probability(p: number): string;
  /** `A Coruña, Toledo and Murcia`. */
  list(items: readonly string[]): string;
  /** `2026-Q3` as `Q3 2026`; short leaves the century out: `Q3 26`. */
  period(period: string, style?: 'long' | 'short'): string;
}

const made = new Map<Language, Formats>();

export function formatsIn(language: Language): Formats {
  const known = made.get(language);
  if (known) return known;
  const formats = makeFormats(language);
  made.set(language, formats);
  return formats;
}

function makeFormats(language: Language): Formats {
  const number = (value: number, digits = 1) =>
    withMinus(numberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value));
  const signed = (value: number, digits = 1) => {
    const text = number(value, digits);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  return {
    ...dateFormats(language),
    number,
    signed,
    count: (value) => number(value, 0),
    percent: (share, digits = 0) =>
      withMinus(
        numberFormat(language, {
          style: 'percent',
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(share),
      ),
    range: (from, to, digits = 0) => `${number(from, digits)}–${number(to, digits)}`,
    estimate: (estimate, digits = 1) =>
      [number(estimate.value, digits), formatInterval(estimate, digits, number, language)].filter(Boolean).join(' '),
    interval: (estimate, digits = 1) => formatInterval(estimate, digits, number, language),
    probability: (p) => {
      const shown = number(Math.max(p, 0.001), 3);
      const digits = language === 'en' ? shown.replace(/^0/, '') : shown;
      return p < 0.001 ? `p < ${digits}` : `p = ${digits}`;
    },
    list: (items) => list.format(items),
    period: (period, style = 'long') => formatPeriodText(period, language, style),
  };
}
