import type { GroupScore } from './group-score.ts';

/**
 * The score of disjoint groups together, every person counting once per group: n = Σn, mean weighted by n, standard
 * deviation from the groups' own. Null where a group's n is not known (then nothing may be weighted) or nobody is there;
 * without every sd the mean stands without one.
 */
export function combineGroups(groups: readonly GroupScore[]): GroupScore | null {
  const [first] = groups;
  if (!first) return null;
  let n = 0;
  let total = 0;
  for (const group of groups) {
    if (group.n === null) return null;
    n += group.n;
    total += group.n * (group.mean - first.mean);
  }
  if (n === 0) return null;
  const mean = first.mean + total / n;
  return { mean, n, sd: combinedDeviation(groups, mean, n), kind: first.kind };
}

/** Σ(n−1)s² + Σn(m−mean)² over n − 1; a group of one person needs no sd of its own. */
function combinedDeviation(groups: readonly GroupScore[], mean: number, n: number): number | null {
  let squares = 0;
  for (const group of groups) {
    const size = group.n ?? 0;
    if (group.sd === null && size > 1) return null;
    squares += Math.max(0, size - 1) * (group.sd ?? 0) ** 2 + size * (group.mean - mean) ** 2;
  }
  return n > 1 ? Math.sqrt(squares / (n - 1)) : null;
}

/** A group without one of the disjoint parts it consists of; null where nobody else is in it, or it cannot be told. */
export function withoutPart(whole: GroupScore, part: GroupScore): GroupScore | null {
  if (whole.n === null || part.n === null || whole.n <= part.n) return null;
  const n = whole.n - part.n;
  const mean = whole.mean + (part.n / n) * (whole.mean - part.mean);
  if (whole.sd === null || (part.sd === null && part.n > 1)) return { mean, n, sd: null, kind: whole.kind };
  const between = part.n * (part.mean - whole.mean) ** 2 + n * (mean - whole.mean) ** 2;
  const squares = (whole.n - 1) * whole.sd ** 2 - Math.max(0, part.n - 1) * (part.sd ?? 0) ** 2 - between;
  return { mean, n, sd: n > 1 ? Math.sqrt(Math.max(0, squares) / (n - 1)) : null, kind: whole.kind };
}
