import { CONFIDENCE_LEVEL, normalP } from '../distributions.ts';
import { computed, type Outcome } from '../refusal.ts';
import type { Difference } from './difference-of-means.ts';
import { shareInterval } from './share-interval.ts';

type Share = { readonly n: number; readonly hits: number };

/**
 * Difference of two independent shares (fractions of 1), first − second: Newcombe's hybrid score interval
 * (Newcombe 1998, method 10) from the two Wilson intervals; p from the pooled two-sample z test.
 * Refuses: as `shareInterval` for either sample.
 */
export function differenceOfShares(first: Share, second: Share, level: number = CONFIDENCE_LEVEL): Outcome<Difference> {
  const [a, b] = [shareInterval(first, level), shareInterval(second, level)];
  if (!a.ok) return a;
  if (!b.ok) return b;
  const estimate = a.estimate - b.estimate;
  const pooled = (first.hits + second.hits) / (first.n + second.n);
  const nullError = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
  return computed({
    estimate,
    low: estimate - Math.hypot(a.estimate - a.low, b.high - b.estimate),
    high: estimate + Math.hypot(a.high - a.estimate, b.estimate - b.low),
    level,
    standardError: Math.hypot(a.standardError, b.standardError),
    df: null,
    // Both shares 0 or both 1: nothing differs.
    p: nullError === 0 ? 1 : normalP(estimate / nullError),
  });
}
