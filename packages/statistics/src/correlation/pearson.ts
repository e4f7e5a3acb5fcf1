import { centred, completePairs, type Column } from '../columns.ts';
import { CONFIDENCE_LEVEL } from '../distributions.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';
import { independentInference, type Inference } from './independent-inference.ts';
import { FEWEST_PAIRS, productMoment } from './product-moment.ts';

/** A correlation: the estimate, and what can be said about its error. */
export interface Correlation {
  readonly r: number;
  /** Pairs that had both values. */
  readonly n: number;
  /** Pairs left out because one value was missing. */
  readonly missing: number;
  readonly inference: Outcome<Inference>;
}

/**
 * Pearson's product-moment correlation of independent pairs, r = Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)²·Σ(y−ȳ)²),
 * with Fisher's z interval and the t test on n − 2 degrees of freedom.
 * Refuses: lengths-differ, not-finite, too-large, too-few-values (under 4 pairs), no-variation; the inference
 * alone: perfect-fit, out-of-range.
 */
export function pearson(x: Column, y: Column, level: number = CONFIDENCE_LEVEL): Outcome<Correlation> {
  const pairs = completePairs(x, y);
  if (!pairs.ok) return pairs;
  const n = pairs.x.length;
  if (n < FEWEST_PAIRS) return refuse('too-few-values', { needed: FEWEST_PAIRS, found: n });
  const moment = productMoment(centred(pairs.x), centred(pairs.y), pairs);
  if (!moment.ok) return moment;
  const { r } = moment;
  return computed({ r, n, missing: pairs.missing, inference: independentInference(r, n - 2, level) });
}
