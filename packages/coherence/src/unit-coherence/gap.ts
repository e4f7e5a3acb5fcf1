import type { Figure } from '../score/figure.schema.ts';
import type { Gap } from './gap.schema.ts';
import { differenceOf } from './mover.ts';

/** Fewer units give no spread to standardise by. */
const FEWEST_UNITS = 3;

/** What z-scores are taken over: mean and standard deviation of the units shown. */
interface Yardstick {
  readonly mean: number;
  readonly sd: number;
}

/**
 * EX − CX of every pair: raw where the scales are comparable, else of z-scores over these pairs (their mean and sd taken
 * as given, so that intervals are those of the scores in units of the spread). Null where there is nothing to standardise by.
 */
export function gapsOf(pairs: readonly { ex: Figure; cx: Figure }[], comparable: boolean): (Gap | null)[] {
  if (comparable) return pairs.map(({ ex, cx }) => ({ ...differenceOf(ex, cx), kind: 'raw' }));
  const inside = yardstick(pairs.map(({ ex }) => ex.value));
  const outside = yardstick(pairs.map(({ cx }) => cx.value));
  return pairs.map(({ ex, cx }) => {
    if (!inside || !outside) return null;
    return { ...differenceOf(standardised(ex, inside), standardised(cx, outside)), kind: 'standardised' };
  });
}

function yardstick(values: readonly number[]): Yardstick | null {
  if (values.length < FEWEST_UNITS) return null;
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (values.length - 1));
  return sd > 1e-12 * Math.max(1, Math.abs(mean)) ? { mean, sd } : null;
}

function standardised(figure: Figure, { mean, sd }: Yardstick): Figure {
  const z = (value: number) => (value - mean) / sd;
  return {
    ...figure,
    value: z(figure.value),
    low: figure.low === null ? null : z(figure.low),
    high: figure.high === null ? null : z(figure.high),
  };
}
