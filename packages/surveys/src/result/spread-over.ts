import { summarise } from '@unisono/people-core/schema';
import type { Figures } from './figures.ts';
import type { ScoreRule } from './question-scores.ts';
import { totalsOver } from './totals-over.ts';

/** n, mean and spread (divisor n − 1) of a score over these groups; undefined where fewer than two answered or it is withheld. */
export function spreadOver(
  figures: Figures,
  groupIds: readonly number[],
  rule: ScoreRule,
): { n: number; mean: number; sd: number; variance: number } | undefined {
  const totals = totalsOver(figures, groupIds, rule);
  if (!totals || totals.squares === null) return undefined;
  const summary = summarise({ ...totals, squares: totals.squares }, rule);
  if (!summary || summary.sd === null) return undefined;
  return { ...summary, sd: summary.sd, variance: summary.sd ** 2 };
}
