import type { GroupScore } from '../score/group-score.ts';

/** The group score of plain values. */
export function groupOf(values: readonly number[], kind: GroupScore['kind'] = 'mean'): GroupScore {
  const n = values.length;
  const mean = values.reduce((total, value) => total + value, 0) / n;
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return { mean, n, answers: n, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : null, kind };
}
