import { unfit } from '../columns.ts';
import { CONFIDENCE_LEVEL, isLevel, studentCritical } from '../distributions.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';
import type { Interval, Summary } from './interval.ts';

/**
 * Interval of a mean: mean ± t(n−1) · s/√n · √(1 − n/N). N is `population`, where the group is counted whole
 * (staff of a unit), and the last factor 1 without it (Cochran 1977, §2.6). Assumes independent answers and
 * a mean that is nearly normal.
 * Refuses: too-few-values (n under 2 or no sd), no-variation (sd 0: identical answers say nothing about the
 * error, except where everybody answered), not-finite, too-large, out-of-range (negative sd, n over N, level).
 */
export function meanInterval(
  sample: Summary,
  options: { level?: number; population?: number } = {},
): Outcome<Interval & { df: number }> {
  const { level = CONFIDENCE_LEVEL, population } = options;
  const error = standardErrorOfMean(sample, population);
  if (!error.ok) return error;
  if (!isLevel(level)) return refuse('out-of-range');
  const df = sample.n - 1;
  const reach = studentCritical(level, df) * error.standardError;
  const { mean } = sample;
  return computed({
    estimate: mean,
    low: mean - reach,
    high: mean + reach,
    level,
    standardError: error.standardError,
    df,
  });
}

/** s/√n · √(1 − n/N); refuses as `meanInterval`. */
export function standardErrorOfMean(sample: Summary, population?: number): Outcome<{ standardError: number }> {
  const { n, mean, sd } = sample;
  const refusal = unfit(n) ?? unfit(mean) ?? unfit(sd ?? 0);
  if (refusal) return refusal;
  if (n < 2 || sd === null) return refuse('too-few-values', { needed: 2, found: Math.min(n, 1) });
  if (sd < 0 || (population !== undefined && !(population >= n))) return refuse('out-of-range');
  if (population === n) return computed({ standardError: 0 });
  if (sd === 0) return refuse('no-variation');
  const unseen = population === undefined ? 1 : 1 - n / population;
  return computed({ standardError: sd * Math.sqrt(unseen / n) });
}
