import { differenceOfMeans, differenceOfNps, differenceOfShares, type Difference } from '@unisono/statistics/intervals';
import { refuse, type Outcome } from '@unisono/statistics/refusal';
import type { GroupScore } from './group-score.ts';

/**
 * first − second of two groups of different people: Welch for means, Newcombe for shares, adjusted Wald for net promoter
 * scores. Where people are in both (two periods of one unit) the interval is, as a rule, wider than need be.
 * Refuses: too-few-values where n or sd is not known; otherwise as the functions of statistics.
 */
export function differenceOfScores(first: GroupScore, second: GroupScore): Outcome<Difference> {
  const [a, b] = [first.n, second.n];
  if (a === null || b === null) return refuse('too-few-values');
  if (first.kind === 'share') return differenceOfShares(asShare(first, a), asShare(second, b));
  const samples = [
    { ...first, n: a },
    { ...second, n: b },
  ] as const;
  return first.kind === 'nps' ? differenceOfNps(...samples) : differenceOfMeans(...samples);
}

function asShare({ mean }: GroupScore, n: number): { n: number; hits: number } {
  return { n, hits: Math.min(n, Math.max(0, mean * n)) };
}
