import type { GroupScore } from './group-score.ts';

/**
 * The score of disjoint groups together, every answer counting once per group: n = Σn, answers = Σanswers, mean weighted by
 * answers, standard deviation from the groups' own. Null where a group's n or answers are not known (then nothing may be
 * weighted) or nobody is there; without every sd the mean stands without one.
 */
export function combineGroups(groups: readonly GroupScore[]): GroupScore | null {
  const [first] = groups;
  if (!first) return null;
  let n = 0;
  let answers = 0;
  let total = 0;
  for (const group of groups) {
    if (group.n === null || group.answers === null) return null;
    n += group.n;
    answers += group.answers;
    total += group.answers * (group.mean - first.mean);
  }
  if (answers === 0) return null;
  const mean = first.mean + total / answers;
  return { mean, n, answers, sd: combinedDeviation(groups, mean, answers), kind: first.kind };
}

/** Σ(a−1)s² + Σa(m−mean)² over answers − 1; a group of one answer needs no sd of its own. */
function combinedDeviation(groups: readonly GroupScore[], mean: number, answers: number): number | null {
  let squares = 0;
  for (const group of groups) {
    const size = group.answers ?? 0;
    if (group.sd === null && size > 1) return null;
    squares += Math.max(0, size - 1) * (group.sd ?? 0) ** 2 + size * (group.mean - mean) ** 2;
  }
  return answers > 1 ? Math.sqrt(squares / (answers - 1)) : null;
}

/**
 * A group without one of the disjoint parts it consists of; null where nobody else is certain to be in it, or it cannot be
 * told. Where several releases are in it, n is the fewest that the others can be: max(w) − max(p) ≤ max(w − p).
 */
export function withoutPart(whole: GroupScore, part: GroupScore): GroupScore | null {
  if (whole.n === null || part.n === null || whole.n <= part.n) return null;
  if (whole.answers === null || part.answers === null || whole.answers <= part.answers) return null;
  const n = whole.n - part.n;
  const answers = whole.answers - part.answers;
  const mean = whole.mean + (part.answers / answers) * (whole.mean - part.mean);
  const others = { mean, n, answers, kind: whole.kind };
  if (whole.sd === null || (part.sd === null && part.answers > 1)) return { ...others, sd: null };
  const between = part.answers * (part.mean - whole.mean) ** 2 + answers * (mean - whole.mean) ** 2;
  const within = (whole.answers - 1) * whole.sd ** 2 - Math.max(0, part.answers - 1) * (part.sd ?? 0) ** 2;
  return { ...others, sd: answers > 1 ? Math.sqrt(Math.max(0, within - between) / (answers - 1)) : null };
}
