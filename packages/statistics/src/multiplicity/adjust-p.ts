import { computed, refuse, type Outcome } from '../refusal.ts';
import { valueAt } from '../value-at.ts';

/** Adjusted p values, in the order of the input. */
export type AdjustedP = Outcome<{ readonly adjusted: readonly number[] }>;

/**
 * Benjamini–Hochberg: q of the i-th smallest of m is min over j ≥ i of p(j)·m/j. Controls the expected share
 * of false findings in a family of independent or positively dependent tests (Benjamini & Hochberg 1995).
 * Refuses: not-finite, out-of-range (a p outside 0–1).
 */
export function benjaminiHochberg(p: readonly number[]): AdjustedP {
  return stepUp(p, 1);
}

/**
 * Benjamini–Yekutieli: Benjamini–Hochberg times 1 + ½ + … + 1/m; holds under any dependence
 * (Benjamini & Yekutieli 2001). Refuses as `benjaminiHochberg`.
 */
export function benjaminiYekutieli(p: readonly number[]): AdjustedP {
  let harmonic = 0;
  for (let rank = 1; rank <= p.length; rank += 1) harmonic += 1 / rank;
  return stepUp(p, harmonic);
}

/**
 * Holm: the i-th smallest of m becomes max over j ≤ i of p(j)·(m − j + 1). Controls the chance of any false
 * finding under any dependence (Holm 1979). Refuses as `benjaminiHochberg`.
 */
export function holm(p: readonly number[]): AdjustedP {
  const order = ascending(p);
  if (!order.ok) return order;
  const adjusted = p.map(() => 0);
  let largest = 0;
  for (const [position, index] of order.indices.entries()) {
    largest = Math.max(largest, Math.min(1, valueAt(p, index) * (p.length - position)));
    adjusted[index] = largest;
  }
  return computed({ adjusted });
}

function stepUp(p: readonly number[], factor: number): AdjustedP {
  const order = ascending(p);
  if (!order.ok) return order;
  const adjusted = p.map(() => 0);
  let smallest = 1;
  for (const [position, index] of [...order.indices.entries()].toReversed()) {
    // m/j is never under 1, yet p·m/j may fall under p by rounding.
    smallest = Math.min(
      smallest,
      Math.max(valueAt(p, index), (valueAt(p, index) * p.length * factor) / (position + 1)),
    );
    adjusted[index] = smallest;
  }
  return computed({ adjusted });
}

function ascending(p: readonly number[]): Outcome<{ indices: number[] }> {
  if (!p.every(Number.isFinite)) return refuse('not-finite');
  if (p.some((value) => value < 0 || value > 1)) return refuse('out-of-range');
  return computed({ indices: [...p.keys()].toSorted((a, b) => valueAt(p, a) - valueAt(p, b)) });
}
