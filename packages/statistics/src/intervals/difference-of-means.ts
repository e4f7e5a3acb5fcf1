import { CONFIDENCE_LEVEL, isLevel, normalCritical, normalP, studentCritical, studentP } from '../distributions.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';
import type { Interval, Summary } from './interval.ts';
import { standardErrorOfMean } from './mean-interval.ts';
import { npsInterval } from './nps-interval.ts';

/** A difference with its interval and the test of "no difference". `df` is null where the normal is used. */
export type Difference = Interval & { readonly df: number | null; readonly p: number };

/**
 * Welch's difference of two independent means, first − second: standard error √(s₁²/n₁ + s₂²/n₂), degrees of
 * freedom by Satterthwaite (Welch 1947). Where the same people are in both samples the interval is, as a rule, too wide.
 * Refuses: as `meanInterval` for either sample.
 */
export function differenceOfMeans(
  first: Summary,
  second: Summary,
  level: number = CONFIDENCE_LEVEL,
): Outcome<Difference> {
  const [a, b] = [standardErrorOfMean(first), standardErrorOfMean(second)];
  if (!a.ok) return a;
  if (!b.ok) return b;
  if (!isLevel(level)) return refuse('out-of-range');
  const standardError = Math.hypot(a.standardError, b.standardError);
  const [shareA, shareB] = [(a.standardError / standardError) ** 2, (b.standardError / standardError) ** 2];
  const df = 1 / (shareA ** 2 / (first.n - 1) + shareB ** 2 / (second.n - 1));
  const estimate = first.mean - second.mean;
  const reach = studentCritical(level, df) * standardError;
  const p = studentP(estimate / standardError, df);
  return computed({ estimate, low: estimate - reach, high: estimate + reach, level, standardError, df, p });
}

/**
 * Difference of two independent net promoter scores in points, first − second: adjusted Wald on both
 * (Rocks 2016), standard errors added in squares, normal quantiles. The estimate is the difference of the adjusted scores,
 * so that interval and test agree with each other.
 * Refuses: as `npsInterval` for either sample.
 */
export function differenceOfNps(
  first: Summary,
  second: Summary,
  level: number = CONFIDENCE_LEVEL,
): Outcome<Difference> {
  const [a, b] = [npsInterval(first, level), npsInterval(second, level)];
  if (!a.ok) return a;
  if (!b.ok) return b;
  const standardError = Math.hypot(a.standardError, b.standardError);
  // As of one score: the interval lies about the adjusted difference, the estimate is that of the scores themselves.
  const centre = (first.n * first.mean) / (first.n + 3) - (second.n * second.mean) / (second.n + 3);
  const estimate = first.mean - second.mean;
  const reach = normalCritical(level) * standardError;
  const p = normalP(centre / standardError);
  return computed({ estimate, low: centre - reach, high: centre + reach, level, standardError, df: null, p });
}
