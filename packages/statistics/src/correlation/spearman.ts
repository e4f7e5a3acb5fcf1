import { centred, completePairs, largestMagnitude, type Column } from '../columns.ts';
import { CONFIDENCE_LEVEL } from '../distributions.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';
import { independentInference } from './independent-inference.ts';
import { midranks } from './midranks.ts';
import type { Correlation } from './pearson.ts';
import { FEWEST_PAIRS, productMoment } from './product-moment.ts';

/**
 * Spearman's rank correlation of independent pairs: Pearson's r of midranks. Interval on Fisher's scale with
 * variance (1 + r²/2)/(n − 3) (Bonett & Wright 2000); p from t = r·√((n−2)/(1−r²)) on n − 2 degrees of
 * freedom, an approximation that is rough under ten pairs.
 * Refuses as `pearson` does.
 */
export function spearman(x: Column, y: Column, level: number = CONFIDENCE_LEVEL): Outcome<Correlation> {
  const pairs = completePairs(x, y);
  if (!pairs.ok) return pairs;
  const n = pairs.x.length;
  if (n < FEWEST_PAIRS) return refuse('too-few-values', { needed: FEWEST_PAIRS, found: n });
  const r = rankCorrelation(pairs.x, pairs.y);
  if (!r.ok) return r;
  const inference = independentInference(r.r, n - 2, level, 1 + r.r ** 2 / 2);
  return computed({ r: r.r, n, missing: pairs.missing, inference });
}

/**
 * Pearson's r of the midranks of two complete columns. Where these are residuals, `origins` are the values before,
 * whose rounding tells ties from differences. Refuses: no-variation.
 */
export function rankCorrelation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  origins: { x: ArrayLike<number>; y: ArrayLike<number> } = { x: [], y: [] },
): Outcome<{ r: number }> {
  const ranks = { x: midranks(x, roundingOf(origins.x)), y: midranks(y, roundingOf(origins.y)) };
  return productMoment(centred(ranks.x), centred(ranks.y), ranks);
}

function roundingOf(values: ArrayLike<number>): number {
  return 64 * Number.EPSILON * largestMagnitude(values);
}
