import { standardised, varies } from '../columns.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';
import { valueAt } from '../value-at.ts';

/** The fewest pairs from which anything about a correlation is computed: Fisher's interval needs n − 3 ≥ 1. */
export const FEWEST_PAIRS = 4;

/** Two columns of deviations with mean square 1, and the mean of their products: r. */
export interface ProductMoment {
  readonly r: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * r = mean(x·y) of two standardised columns of deviations (or residuals).
 * @param origins the values before anything was taken off, to tell variation from rounding
 * Refuses: no-variation.
 */
export function productMoment(
  x: Float64Array,
  y: Float64Array,
  origins: { x: ArrayLike<number>; y: ArrayLike<number> },
): Outcome<ProductMoment> {
  if (!varies(x, origins.x) || !varies(y, origins.y)) return refuse('no-variation');
  const [first, second] = [standardised(x), standardised(y)];
  let sum = 0;
  for (let index = 0; index < first.length; index += 1) sum += valueAt(first, index) * valueAt(second, index);
  return computed({ r: Math.max(-1, Math.min(1, sum / first.length)), x: first, y: second });
}
