import type { ReleaseValue } from '@unisono/disclosure/schema';
import { groupInterval } from '@unisono/people-core/schema';
import type { Figures } from './figures.ts';
import type { ScoreRule } from './question-scores.ts';
import type { ResultReason, ScoreFigure, Shown } from './result.schema.ts';

/**
 * A score of these groups with its 95 % interval.
 * @param population how many staff were asked, where they were asked whole: the interval of a mean narrows by that
 */
export function scoreFigure(
  figures: Figures,
  groupIds: readonly number[],
  rule: ScoreRule,
  population?: number,
): Shown<ScoreFigure> {
  const sums = figures.sumOver(groupIds, rule.measure);
  if (!sums) return { ok: false, reason: whyWithheld(figures, groupIds, rule.measure) };
  return figureOfSums(sums, rule, population);
}

export function figureOfSums(sums: ReleaseValue, rule: ScoreRule, population?: number): Shown<ScoreFigure> {
  const totals = rule.totalsOf(sums);
  if (!totals || totals.n === 0) return { ok: false, reason: 'not-answered' };
  const { n, total, squares } = totals;
  const bare = { ok: true, value: total / n / rule.denominator, n, low: null, high: null } as const;
  if (squares === null) return { ...bare, noInterval: 'sums-only' };
  const whole = population !== undefined && population >= n ? population : undefined;
  const interval = groupInterval({ n, total, squares }, rule, whole);
  if (!interval.ok) return { ...bare, noInterval: interval.reason };
  return { ...bare, low: interval.low, high: interval.high, noInterval: null };
}

/**
 * Why a measure is not shown for these groups: it is shown only together with others, or not at all, since fewer than k
 * answered or nearly all alike. Which of the two is never said: it would tell of those who answered.
 */
export function whyWithheld(figures: Figures, groupIds: readonly number[], measure: string): ResultReason {
  const wanted = new Set(groupIds);
  const across = figures
    .blocksOf(measure)
    .some((block) => block.groupIds.some((id) => wanted.has(id)) && !block.groupIds.every((id) => wanted.has(id)));
  return across ? 'across-parts' : 'protected';
}
