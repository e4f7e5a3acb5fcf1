import { partition } from './partition.ts';
import { cellKey, groupsOf, type Cell } from './release-tree.ts';

/** Where somebody belongs: the units from the top of the tree to the own one, and the attributes. */
export type Spot = Pick<Cell, 'path' | 'attributes'>;

/** How many groups of at least k these people make: as many as can be shown apart if all of them answer. */
export function possibleGroups(people: readonly Spot[], k: number): number {
  const cells = [...Map.groupBy(people, cellKey).values()].flatMap(([first, ...rest]) =>
    first ? [{ path: first.path, attributes: first.attributes, n: rest.length + 1 }] : [],
  );
  const tree = partition(cells, k);
  return tree ? groupsOf(tree).length : 0;
}
