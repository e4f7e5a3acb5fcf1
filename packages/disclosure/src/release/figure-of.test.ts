import { describe, expect, test } from 'vitest';
import { figureOf } from './figure-of.ts';
import { groupsWithin } from './groups-within.ts';
import type { ReleaseGroup } from './release.schema.ts';

const value = (n: number, total: number) => ({ code: 'choice', n, total, squares: total * total, counts: { '1': n } });
const release = {
  blocks: [
    { family: 'choice', groupIds: [1, 2], n: 11, values: [value(11, 20)] },
    { family: 'choice', groupIds: [3], n: 6, values: [value(6, 9)] },
  ],
};

describe('a number of several groups', () => {
  test('is the sum over the blocks that make them up', () => {
    expect(figureOf(release, [1, 2, 3], 'choice')).toEqual({
      code: 'choice',
      n: 17,
      total: 29,
      squares: 481,
      counts: { '1': 17 },
    });
    expect(figureOf(release, [3], 'choice')).toEqual(value(6, 9));
  });

  test.each([
    ['a part of a block', [1]],
    ['a block and a part of another', [1, 3]],
    ['a group that nothing is released for', [3, 4]],
    ['no group', []],
  ])('is not to be had for %s', (_, groupIds) => {
    expect(figureOf(release, groupIds, 'choice')).toBeUndefined();
  });

  test('is not to be had for what was not asked', () => {
    expect(figureOf(release, [3], 'other')).toBeUndefined();
  });
});

const group = (id: number, placeIds: string[], ownOf: string | null = null): ReleaseGroup => ({
  id,
  n: 5,
  placeIds,
  ownOf,
  attributes: [],
});

describe('the groups of a part of the organisation', () => {
  test('are those that lie in it wholly: a pool with somebody else’s unit is not', () => {
    const groups = [group(1, ['a']), group(2, ['a', 'b']), group(3, [], 'a'), group(4, ['a'], 'top')];
    expect(groupsWithin(groups, new Set(['a'])).map(({ id }) => id)).toEqual([1, 3]);
    expect(groupsWithin(groups, new Set(['a', 'b', 'top']))).toHaveLength(4);
  });
});
