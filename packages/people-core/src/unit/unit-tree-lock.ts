/** Held by whoever changes the tree: a move is checked against placements that nobody else moves meanwhile. */
export const UNIT_TREE_LOCK = 'people-core:unit-tree';
