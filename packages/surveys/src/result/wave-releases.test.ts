import { expect, test } from 'vitest';
import { namedByUnits } from './wave-releases.ts';

test('groups of an anonymous wave have the units of their cells, and whole units stay as they are', () => {
  const group = { n: 12, ownOf: null, attributes: [] };
  const release = {
    groups: [
      { ...group, id: 0, placeIds: ['first-cell', 'second-cell'] },
      { ...group, id: 1, placeIds: ['south'] },
    ],
  };
  const places = [
    { path: ['all'], unitIds: ['all'] },
    { path: ['all', 'south'], unitIds: ['south'] },
    { path: ['all', 'first-cell'], unitIds: ['bilbao', 'gijon'] },
    { path: ['all', 'second-cell'], unitIds: ['gijon', 'vigo'] },
  ];
  expect(namedByUnits(release, places).groups.map(({ placeIds }) => placeIds)).toEqual([
    ['bilbao', 'gijon', 'vigo'],
    ['south'],
  ]);
});
