import { poolSmall, type Child } from './pool-small.ts';
import { byCodePoint, sizeOf, type Cell, type Group, type ReleaseTree } from './release-tree.ts';

/**
 * Partitions the respondents of a closed wave into release groups (docs/privacy.md): by unit as of launch, from the top
 * down, then by the first and by the second attribute. A group is split only where every child, small siblings pooled,
 * has at least k. Sees how many answered from where and never what. Undefined: fewer than k in all.
 *
 * The database does the same (`partition_release`); this is the specification it is held to, and what the attack suite
 * runs against.
 */
export function partition(cells: readonly Cell[], k: number): ReleaseTree | undefined {
  if (sizeOf(cells) < k) return undefined;
  const top = [...new Set(cells.map((cell) => cell.path[0] ?? ''))].sort(byCodePoint);
  const whole: Group = { placeIds: top, ownOf: null, attributes: [null, null], cells };
  const byUnit = splitByUnit(whole, 0, k);
  const byFirst = eachGroup(byUnit, (group) => splitByAttribute(group, 0, k));
  return eachGroup(byFirst, (group) => splitByAttribute(group, 1, k));
}

function splitByUnit(group: Group, depth: number, k: number): ReleaseTree {
  const keyOf = (cell: Cell) => cell.path[depth] ?? '';
  const keys = new Set(group.cells.map(keyOf));
  // Everybody further down one and the same branch: nothing to split yet.
  if (keys.size === 1) return keys.has('') ? { group } : splitByUnit(group, depth + 1, k);
  const children = poolSmall(group.cells, keyOf, k);
  if (children.length < 2) return { group };
  const above = group.cells.find((cell) => keyOf(cell) === '')?.path.at(-1) ?? null;
  return halved(
    children.map((child) => {
      const placeIds = child.keys.filter((key) => key !== '');
      const ownOf = child.keys.includes('') ? above : null;
      const made: Group = { ...group, placeIds, ownOf, cells: child.cells };
      return child.keys.length === 1 && ownOf === null ? splitByUnit(made, depth + 1, k) : { group: made };
    }),
  );
}

function splitByAttribute(group: Group, position: 0 | 1, k: number): ReleaseTree {
  const children = poolSmall(group.cells, (cell) => cell.attributes[position], k);
  if (children.length < 2) return { group };
  const named = ({ keys }: Child): Group['attributes'] =>
    position === 0 ? [keys, group.attributes[1]] : [group.attributes[0], keys];
  return halved(children.map((child) => ({ group: { ...group, attributes: named(child), cells: child.cells } })));
}

/** Two halves, each halved again. They come ordered by size: small ones stay together. */
function halved(trees: readonly ReleaseTree[]): ReleaseTree {
  const [first] = trees;
  if (first && trees.length === 1) return first;
  const middle = Math.floor(trees.length / 2);
  return { halves: [halved(trees.slice(0, middle)), halved(trees.slice(middle))] };
}

function eachGroup(tree: ReleaseTree, change: (group: Group) => ReleaseTree): ReleaseTree {
  if ('group' in tree) return change(tree.group);
  return { halves: [eachGroup(tree.halves[0], change), eachGroup(tree.halves[1], change)] };
}
