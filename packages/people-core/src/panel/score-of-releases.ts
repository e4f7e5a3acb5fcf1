import { isPain, isWow, promotion, type Cuts } from '../scores/moment-answers.ts';
import type { GroupTotals } from '../scores/group-totals.ts';
import type { MetricCode } from '../scores/metrics.ts';

/** Sums of one score as a release tells them; `counts` where it tells how many gave each number. */
export interface ReleasedTotals extends GroupTotals {
  readonly counts: Readonly<Record<string, number>> | null;
}

/** Metrics that are counted from the answers to another one: what one answer counts as. */
const COUNTED: Partial<Record<MetricCode, { readonly from: MetricCode; of(answer: number, cuts: Cuts): number }>> = {
  nps: { from: 'recommend', of: (recommend) => promotion(recommend) },
  wow: { from: 'impact', of: (impact, cuts) => Number(isWow({ impact }, cuts)) },
  pain: { from: 'unpleasant', of: (unpleasant, cuts) => Number(isPain({ unpleasant }, cuts)) },
};

/** The score that releases tell a metric by. */
export function toldBy(metric: MetricCode): MetricCode {
  return COUNTED[metric]?.from ?? metric;
}

/** Metrics that are told by this score. */
export function toldOf(score: MetricCode): MetricCode[] {
  const counted = Object.entries(COUNTED) as [MetricCode, { from: MetricCode }][];
  return [score, ...counted.flatMap(([metric, { from }]) => (from === score ? [metric] : []))];
}

/** The sums of a metric from those of the score that tells it; undefined where its answers were not counted. */
export function totalsOf(metric: MetricCode, told: ReleasedTotals, cuts: Cuts): GroupTotals | undefined {
  const rule = COUNTED[metric];
  if (!rule) return told;
  if (!told.counts) return undefined;
  let [total, squares] = [0, 0];
  for (const [answer, count] of Object.entries(told.counts)) {
    const value = rule.of(Number(answer), cuts);
    total += count * value;
    squares += count * value * value;
  }
  return { n: told.n, total, squares };
}
