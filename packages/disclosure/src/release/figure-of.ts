import type { Release, ReleaseValue } from './release.schema.ts';

/**
 * A measure's sums over `groupIds`, which must be whole groups: n, total, squares and counts. Undefined where the
 * blocks that hold the measure do not make up exactly these groups; nothing can be shown for them then.
 */
export function figureOf(
  release: Pick<Release, 'blocks'>,
  groupIds: Iterable<number>,
  code: string,
): ReleaseValue | undefined {
  const wanted = new Set(groupIds);
  let covered = 0;
  let sum: ReleaseValue | undefined;
  for (const block of release.blocks) {
    const value = block.values.find((each) => each.code === code);
    if (!value) continue;
    const inside = block.groupIds.filter((id) => wanted.has(id)).length;
    if (inside === 0) continue;
    if (inside < block.groupIds.length) return undefined;
    covered += inside;
    sum = sum ? added(sum, value) : value;
  }
  return covered === wanted.size ? sum : undefined;
}

function added(first: ReleaseValue, second: ReleaseValue): ReleaseValue {
  return {
    code: first.code,
    n: first.n + second.n,
    total: first.total + second.total,
    squares: first.squares === null || second.squares === null ? null : first.squares + second.squares,
    counts: first.counts && second.counts ? addedCounts(first.counts, second.counts) : null,
  };
}

function addedCounts(
  first: Readonly<Record<string, number>>,
  second: Readonly<Record<string, number>>,
): Record<string, number> {
  const counts = { ...first };
  for (const [value, count] of Object.entries(second)) counts[value] = (counts[value] ?? 0) + count;
  return counts;
}
