import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** Confidence level of every interval of the product unless a caller says otherwise. */
export const CONFIDENCE_LEVEL = 0.95;

/** z with P(|Z| ≤ z) = level under the standard normal distribution. */
export function normalCritical(level: number): number {
  return normalQuantile(0.5 + level / 2, 0, 1);
}

/** t with P(|T| ≤ t) = level under Student's distribution with `df` degrees of freedom. */
export function studentCritical(level: number, df: number): number {
  return tQuantile(0.5 + level / 2, df);
}

/** Two-sided p of a standard normal statistic; from the tail, so that small values keep their digits. */
export function normalP(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1));
}

/** Two-sided p of Student's statistic with `df` degrees of freedom. */
export function studentP(t: number, df: number): number {
  return Math.min(1, 2 * tCdf(-Math.abs(t), df));
}

/** A level strictly between 0 and 1; anything else is the caller's mistake and refused as "out-of-range". */
export function isLevel(level: number): boolean {
  return level > 0 && level < 1;
}
