import type { Figures } from './figures.ts';
import type { ScoreRule } from './question-scores.ts';
import type { ScoreTotals } from './totals-of.ts';

/** What a score adds up to over these groups; undefined where it is withheld, n = 0 where nobody answered. */
export function totalsOver(figures: Figures, groupIds: readonly number[], rule: ScoreRule): ScoreTotals | undefined {
  const sums = figures.sumOver(groupIds, rule.measure);
  return sums && rule.totalsOf(sums);
}
