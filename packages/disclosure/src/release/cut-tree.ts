import { groupsOf, type Group, type ReleaseTree } from './release-tree.ts';

/**
 * The blocks that something is released for: a node is shown as its two halves where both halves bear it, otherwise
 * together, so that nobody can tell which half was the reason. Empty where not even all together bear it. Every group
 * lies in one block, so that sums over blocks are complete.
 */
export function cutTree(tree: ReleaseTree, bears: (groups: readonly Group[]) => boolean): Group[][] {
  return bears(groupsOf(tree)) ? blocksOf(tree, bears) : [];
}

function blocksOf(tree: ReleaseTree, bears: (groups: readonly Group[]) => boolean): Group[][] {
  if ('group' in tree || !tree.halves.every((half) => bears(groupsOf(half)))) return [groupsOf(tree)];
  return tree.halves.flatMap((half) => blocksOf(half, bears));
}
