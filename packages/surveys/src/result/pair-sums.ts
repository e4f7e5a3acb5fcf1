import { middleOf, type DriverPair } from '../protected/driver-pairs.ts';
import type { Figures } from './figures.ts';

/** How two measures go together among those who gave both. */
export interface PairMoments {
  readonly n: number;
  readonly covariance: number;
  readonly varianceOfFirst: number;
  readonly varianceOfSecond: number;
}

/**
 * Covariance (divisor n) of two measures over these groups, from the sums that there are: those of the products about the
 * middles of the scales of people who answered both, and of each half over the same people in identified waves, in
 * protected ones over all who answered it in the same groups. Groups whose products are withheld are left out: they are
 * not asked for, and nothing can be subtracted. Undefined where nothing is left.
 */
export function pairMoments(figures: Figures, groupIds: readonly number[], pair: DriverPair): PairMoments | undefined {
  const wanted = new Set(groupIds);
  const blocks = figures.blocksOf(pair.code).filter((block) => block.groupIds.every((id) => wanted.has(id)));
  const within = blocks.flatMap((block) => block.groupIds);
  const product = figures.sumOver(within, pair.code);
  if (!product || product.n === 0) return undefined;
  const half = (measure: string) =>
    spreadOver(figures, within, `${pair.code}.${measure}`) ?? spreadOver(figures, within, measure);
  const [first, second] = [half(pair.first.code), half(pair.second.code)];
  if (!first || !second) return undefined;
  const offCentre = (first.mean - middleOf(pair.first)) * (second.mean - middleOf(pair.second));
  return {
    n: product.n,
    covariance: product.total / product.n - offCentre,
    varianceOfFirst: first.variance,
    varianceOfSecond: second.variance,
  };
}

/** Mean and variance (divisor n) of a measure over exactly these groups; undefined where they are not known. */
export function spreadOver(
  figures: Figures,
  groupIds: readonly number[],
  code: string,
): { mean: number; variance: number } | undefined {
  const sums = figures.sumOver(groupIds, code);
  if (!sums || sums.n === 0 || sums.squares === null) return undefined;
  const mean = sums.total / sums.n;
  return { mean, variance: Math.max(0, sums.squares / sums.n - mean * mean) };
}
