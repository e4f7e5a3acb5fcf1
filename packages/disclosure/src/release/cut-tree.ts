import { groupsOf, type Group, type ReleaseTree } from './release-tree.ts';

/**
 * The blocks that something is released for: a node is shown as its two halves where both halves bear it, otherwise
 * together, so that nobody can tell which half was the reason. Empty where not even all together bear it. Every group
 * lies in one block, so that sums over blocks are complete.
 */
export function cutTree(tree: ReleaseTree, bears: Bears): Group[][] {
  return bears(groupsOf(tree), 'whole') ? blocksOf(tree, bears) : [];
}

/** Whether some groups may be shown by themselves: all there are, or a part of them. */
export type Bears = (groups: readonly Group[], as: 'whole' | 'part') => boolean;

function blocksOf(tree: ReleaseTree, bears: Bears): Group[][] {
  if ('group' in tree || !tree.halves.every((half) => bears(groupsOf(half), 'part'))) return [groupsOf(tree)];
  return tree.halves.flatMap((half) => blocksOf(half, bears));
}
