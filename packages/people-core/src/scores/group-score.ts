import {
  differenceOfMeans,
  differenceOfNps,
  differenceOfShares,
  meanInterval,
  npsInterval,
  shareInterval,
  type Difference,
  type Interval,
  type Summary,
} from '@unisono/statistics/intervals';
import { refuse, type Outcome } from '@unisono/statistics/refusal';
import type { GroupTotals } from './group-totals.ts';
import type { Metric } from './metrics.ts';

/** Under this part of the sum of squares, a difference is the rounding of decimals and not variation. */
const ROUNDING = 1e-12;

/**
 * Mean and standard deviation (divisor n − 1, null where squares are not known) of the person means in the metric's own unit; undefined when nobody
 * answered. A mean of shares is the share, a mean of +100, 0, −100 is the net promoter score.
 */
export function summarise(
  { n, total, squares }: GroupTotals,
  { denominator }: Pick<Metric, 'denominator'>,
): Summary | undefined {
  if (n === 0) return undefined;
  if (squares === null) return { n, mean: total / n / denominator, sd: null };
  const deviations = squares - (total * total) / n;
  const spread = deviations > ROUNDING * squares ? deviations : 0;
  const sd = n === 1 ? null : Math.sqrt(spread / (n - 1)) / denominator;
  return { n, mean: total / n / denominator, sd };
}

/**
 * The 95 % interval of a group's score: t for means (with the finite-population factor when `population`, the staff
 * that were counted whole, is given), Wilson for shares, adjusted Wald for net promoter scores (docs/measures.md).
 * Refuses as the interval functions of statistics do, and `too-few-values` when nobody answered.
 */
export function groupInterval(
  totals: GroupTotals,
  metric: Pick<Metric, 'denominator' | 'kind'>,
  population?: number,
): Outcome<Interval> {
  const summary = summarise(totals, metric);
  if (!summary) return refuse('too-few-values', { needed: 1, found: 0 });
  if (metric.kind === 'share') return shareInterval({ n: summary.n, hits: summary.mean * summary.n });
  if (metric.kind === 'nps') return npsInterval(summary);
  return meanInterval(summary, population === undefined ? {} : { population });
}

/**
 * first − second of two groups without common people: Welch for means, Newcombe for shares, adjusted Wald for net promoter
 * scores. Refuses as these do, and `too-few-values` when nobody answered on a side.
 */
export function groupDifference(
  first: GroupTotals,
  second: GroupTotals,
  metric: Pick<Metric, 'denominator' | 'kind'>,
): Outcome<Difference> {
  const [a, b] = [summarise(first, metric), summarise(second, metric)];
  if (!a || !b) return refuse('too-few-values', { needed: 1, found: 0 });
  if (metric.kind === 'nps') return differenceOfNps(a, b);
  if (metric.kind === 'mean') return differenceOfMeans(a, b);
  return differenceOfShares({ n: a.n, hits: a.mean * a.n }, { n: b.n, hits: b.mean * b.n });
}

/** Answered of asked, 0–1; undefined when nobody was asked. */
export function responseRate(answered: number, asked: number): number | undefined {
  return asked === 0 ? undefined : answered / asked;
}
