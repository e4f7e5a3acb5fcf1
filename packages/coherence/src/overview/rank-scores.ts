import { shrinkMeans } from '@unisono/statistics/intervals';
import type { GroupScore } from '../score/group-score.ts';

/**
 * Ranks from 1 for the highest. Where errors are known the order is that of the means drawn towards their middle, so that
 * the ends of the list are not simply the smallest units; equal ones share a rank. Null without a score.
 */
export function rankScores(scores: readonly (GroupScore | null)[]): (number | null)[] {
  const samples = scores.map((score) => ({ n: score?.n ?? 0, mean: score?.mean ?? 0, sd: score?.sd ?? null }));
  const shrunken = shrinkMeans(samples);
  const values = scores.map((score, index) => {
    if (!score) return null;
    return (shrunken.ok ? shrunken.means[index] : null) ?? score.mean;
  });
  return values.map((value) =>
    value === null ? null : 1 + values.filter((other) => other !== null && other > value).length,
  );
}
