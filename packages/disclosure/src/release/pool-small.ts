import { byCodePoint, sizeOf, type Cell } from './release-tree.ts';

/** A child of a group: the keys it is told apart by (more than one: pooled siblings) and its cells. */
export interface Child {
  readonly keys: readonly string[];
  readonly cells: readonly Cell[];
}

/**
 * The children a group would split into, each with at least k respondents: siblings with fewer are pooled, and where
 * the pool still has fewer it takes the next smallest in. By size, then key. One child: the group cannot be split.
 */
export function poolSmall(cells: readonly Cell[], keyOf: (cell: Cell) => string, k: number): Child[] {
  const siblings = [...Map.groupBy(cells, keyOf)].map(([key, own]) => ({ keys: [key], cells: own }));
  siblings.sort(bySize);
  const small = siblings.filter((sibling) => sizeOf(sibling.cells) < k).length;
  if (small === 0) return siblings;
  let pooled = small;
  while (pooled < siblings.length && sizeOf(siblings.slice(0, pooled).flatMap((each) => each.cells)) < k) pooled += 1;
  const pool = siblings.slice(0, pooled);
  const child = {
    keys: pool.flatMap((each) => each.keys).sort(byCodePoint),
    cells: pool.flatMap((each) => each.cells),
  };
  return [child, ...siblings.slice(pooled)].sort(bySize);
}

function bySize(first: Child, second: Child): number {
  return sizeOf(first.cells) - sizeOf(second.cells) || byCodePoint(first.keys[0] ?? '', second.keys[0] ?? '');
}
