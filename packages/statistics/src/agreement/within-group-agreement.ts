import { unfit } from '../columns.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';

export interface WithinGroupAgreement {
  /** 0: as spread as answers by chance, or more; 1: all say the same. */
  readonly agreement: number;
  /** Mean variance of the items over the variance of answers by chance; over 1 the agreement is set to 0. */
  readonly ratio: number;
}

/**
 * Agreement within one group on one item, r_wg = 1 − s²/σ², or on several parallel ones, r_wg(j) =
 * J(1−q)/(J(1−q)+q) with q = mean s²/σ² (James, Demaree & Wolf 1984). σ² = (A²−1)/12 is the variance of answers spread
 * evenly over A points; values under 0 are set to 0 (LeBreton & Senter 2008).
 * @param variances of each item within the group, divisor n − 1
 * @param points number of points A of the scale
 * Refuses: not-finite, too-large, too-few-values (no item), out-of-range (negative variance; under 2 points).
 */
export function withinGroupAgreement(variances: readonly number[], points: number): Outcome<WithinGroupAgreement> {
  for (const variance of [...variances, points]) {
    const refusal = unfit(variance);
    if (refusal) return refusal;
  }
  const items = variances.length;
  if (items === 0) return refuse('too-few-values', { needed: 1, found: 0 });
  if (!Number.isInteger(points) || points < 2 || variances.some((variance) => variance < 0))
    return refuse('out-of-range');
  const mean = variances.reduce((sum, variance) => sum + variance, 0) / items;
  const ratio = mean / ((points ** 2 - 1) / 12);
  const agreed = items * (1 - ratio);
  return computed({ agreement: ratio >= 1 ? 0 : agreed / (agreed + ratio), ratio });
}
