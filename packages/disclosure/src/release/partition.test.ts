import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partition } from './partition.ts';
import { groupsOf, sizeOf, type Cell } from './release-tree.ts';
import { someCells, someK } from './testing/some-wave.ts';

const parts = (cells: readonly Cell[], k: number) => {
  const tree = partition(cells, k);
  return tree ? groupsOf(tree) : [];
};
const named = (cells: readonly Cell[], k: number) =>
  parts(cells, k)
    .map((group) =>
      JSON.stringify([
        group.placeIds,
        group.ownOf,
        group.attributes,
        group.cells.map((each) => each.path.join('/')).sort((one, other) => one.localeCompare(other)),
      ]),
    )
    .sort();
const cell = (path: string, n: number, first = '', second = ''): Cell => ({
  path: path.split('/'),
  attributes: [first, second],
  n,
});

describe('the groups of a closed wave', () => {
  test('have k respondents at least, and everybody is in exactly one, whoever answered', () => {
    fc.assert(
      fc.property(someCells, someK, (cells, k) => {
        const groups = parts(cells, k);
        fc.pre(sizeOf(cells) >= k);
        expect(Math.min(...groups.map((group) => sizeOf(group.cells)))).toBeGreaterThanOrEqual(k);
        const everybody = groups.flatMap((group) => group.cells);
        expect(new Set(everybody)).toEqual(new Set(cells));
        expect(everybody).toHaveLength(cells.length);
      }),
    );
  });

  test('do not depend on the order in which anybody is looked at', () => {
    fc.assert(
      fc.property(someCells, someK, fc.integer(), (cells, k, turn) => {
        const cut = Math.abs(turn) % Math.max(1, cells.length);
        const turned = [...cells.slice(cut), ...cells.slice(0, cut)].reverse();
        expect(named(turned, k)).toEqual(named(cells, k));
      }),
    );
  });

  test('are never under k when one more answers', () => {
    fc.assert(
      fc.property(someCells, someK, fc.nat(), (cells, k, position) => {
        const at = position % cells.length;
        const more = cells.map((each, index) => (index === at ? { ...each, n: each.n + 1 } : each));
        expect(parts(more, k).every((group) => sizeOf(group.cells) >= k)).toBe(true);
      }),
    );
  });

  test('are units down to where one would be too small, which is pooled with its smallest sibling and named', () => {
    const cells = [cell('all/north/a', 6), cell('all/north/b', 3), cell('all/north/c', 7), cell('all/south', 9)];
    expect(parts(cells, 5).map((group) => [group.placeIds, sizeOf(group.cells)])).toEqual([
      [['south'], 9],
      [['c'], 7],
      [['a', 'b'], 9],
    ]);
  });

  test('keep those of a unit itself apart from those under it', () => {
    const groups = parts([cell('all', 5), cell('all/a', 5)], 5);
    expect(groups.map((group) => [group.placeIds, group.ownOf])).toEqual([
      [[], 'all'],
      [['a'], null],
    ]);
  });

  test('are split by the first attribute, then by the second, where both sides are large enough', () => {
    const cells = [cell('all', 5, 'new', 'day'), cell('all', 5, 'old', 'day'), cell('all', 5, 'old', 'night')];
    expect(parts(cells, 5).map((group) => group.attributes)).toEqual([
      [['new'], null],
      [['old'], ['day']],
      [['old'], ['night']],
    ]);
    expect(parts(cells, 6)).toHaveLength(1);
  });

  test('are none under k', () => {
    expect(partition([cell('all', 4)], 5)).toBeUndefined();
  });
});
