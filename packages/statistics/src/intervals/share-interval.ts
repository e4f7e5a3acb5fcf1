import { CONFIDENCE_LEVEL, isLevel, normalCritical } from '../distributions.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';
import type { Interval } from './interval.ts';

/**
 * Wilson's score interval of a share h/n, as fractions of 1: (p̂ + z²/2n ± z·√(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n)
 * (Wilson 1927). `hits` need not be whole: persons whose own answers differ count by their mean.
 * Refuses: too-few-values (n under 1), out-of-range (hits outside 0–n, level), not-finite.
 */
export function shareInterval(
  sample: { n: number; hits: number },
  level: number = CONFIDENCE_LEVEL,
): Outcome<Interval> {
  const { n, hits } = sample;
  if (!Number.isFinite(n) || !Number.isFinite(hits)) return refuse('not-finite');
  if (n < 1) return refuse('too-few-values', { needed: 1, found: n });
  if (hits < 0 || hits > n || !isLevel(level)) return refuse('out-of-range');
  const z = normalCritical(level);
  const share = hits / n;
  const shrink = 1 + z ** 2 / n;
  const middle = (share + z ** 2 / (2 * n)) / shrink;
  const reach = (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / shrink;
  return computed({
    estimate: share,
    low: hits === 0 ? 0 : Math.max(0, middle - reach),
    high: hits === n ? 1 : Math.min(1, middle + reach),
    level,
    standardError: Math.sqrt((share * (1 - share)) / n),
  });
}
