import type { Observation } from '@unisono/statistics/association';

/** EX and CX of one unit in one period. */
export interface Pair {
  readonly unitId: string;
  readonly groupKey: string;
  readonly period: string;
  readonly ex: number;
  readonly cx: number;
}

/** Enough groups to carry a clustered interval themselves. */
const ENOUGH_GROUPS = 10;

/**
 * Pairs as observations. Where units repeat over periods the intervals go over the highest nodes that are taken to be
 * independent: the groups when there are ten or more, else the units. Without repeats every pair stands for itself.
 */
export function observationsOf(pairs: readonly Pair[]): Observation[] {
  const units = new Set(pairs.map((pair) => pair.unitId)).size;
  const groups = new Set(pairs.map((pair) => pair.groupKey)).size;
  const byGroup = units < pairs.length && groups >= ENOUGH_GROUPS;
  return pairs.map(({ unitId, groupKey, period, ex, cx }) => ({
    x: ex,
    y: cx,
    group: groupKey,
    period,
    cluster: byGroup ? groupKey : unitId,
  }));
}
