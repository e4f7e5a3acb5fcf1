import { unfit } from '../columns.ts';
import type { Summary } from '../intervals/interval.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';

export interface IntraclassCorrelation {
  /** How much of the variance of single answers lies between groups; below 0 where groups are more alike than chance. */
  readonly icc1: number;
  /** How reliable the groups' means are; under .70 agreement is weak (Bliese 2000). */
  readonly icc2: number;
  readonly betweenSquare: number;
  readonly withinSquare: number;
  /** Mean number of answers per group. */
  readonly meanSize: number;
  readonly groups: number;
  readonly n: number;
}

/**
 * ICC(1) = (MSB − MSW)/(MSB + (k−1)·MSW) and ICC(2) = (MSB − MSW)/MSB of a one-way analysis of variance, k the mean
 * group size (Bartko 1976; Shrout & Fleiss 1979; Bliese 2000). Computed from n, mean and sd of each group.
 * Refuses: not-finite, too-large, too-few-values (under 2 groups), no-degrees-of-freedom (one answer per group),
 * no-variation (all group means are the same), out-of-range (n that is no positive whole number, negative sd).
 */
export function intraclassCorrelation(groups: readonly Summary[]): Outcome<IntraclassCorrelation> {
  for (const { n, mean, sd } of groups) {
    const refusal = unfit(n) ?? unfit(mean) ?? unfit(sd ?? 0);
    if (refusal) return refusal;
    if (!Number.isInteger(n) || n < 1 || (sd ?? 0) < 0 || (n > 1 && sd === null)) return refuse('out-of-range');
  }
  const count = groups.length;
  if (count < 2) return refuse('too-few-values', { needed: 2, found: count });
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  if (n === count) return refuse('no-degrees-of-freedom', { needed: count + 1, found: n });
  const origin = groups[0]?.mean ?? 0;
  const overall = origin + groups.reduce((sum, group) => sum + group.n * (group.mean - origin), 0) / n;
  const between = groups.reduce((sum, group) => sum + group.n * (group.mean - overall) ** 2, 0);
  const within = groups.reduce((sum, group) => sum + (group.n - 1) * (group.sd ?? 0) ** 2, 0);
  const largest = Math.max(...groups.map((group) => Math.abs(group.mean)));
  if (Math.sqrt(between / n) <= 4 * Number.EPSILON * largest) return refuse('no-variation');
  const betweenSquare = between / (count - 1);
  const withinSquare = within / (n - count);
  const meanSize = n / count;
  return computed({
    icc1: (betweenSquare - withinSquare) / (betweenSquare + (meanSize - 1) * withinSquare),
    icc2: (betweenSquare - withinSquare) / betweenSquare,
    betweenSquare,
    withinSquare,
    meanSize,
    groups: count,
    n,
  });
}
