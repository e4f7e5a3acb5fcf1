/** Everybody who answered from one place with the same attributes: they are never told apart. */
export interface Cell {
  /** The way from the top of the tree to the place, the place last. */
  readonly path: readonly string[];
  readonly attributes: readonly [string, string];
  readonly n: number;
}

/** What a cell is known by. */
export function cellKey({ path, attributes }: Pick<Cell, 'path' | 'attributes'>): string {
  return JSON.stringify([path, attributes]);
}

/** A release group before it has an id: what it is called, and its cells. */
export interface Group {
  readonly placeIds: readonly string[];
  readonly ownOf: string | null;
  readonly attributes: readonly [readonly string[] | null, readonly string[] | null];
  readonly cells: readonly Cell[];
}

/** The tree that groups are cut in: a leaf is a group, every other node has two halves. */
export type ReleaseTree = { readonly group: Group } | { readonly halves: readonly [ReleaseTree, ReleaseTree] };

export function groupsOf(tree: ReleaseTree): Group[] {
  return 'group' in tree ? [tree.group] : tree.halves.flatMap(groupsOf);
}

export function sizeOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.n, 0);
}

/** The order of Postgres' collation "C": by code points, whatever the language. */
export function byCodePoint(first: string, second: string): number {
  return Buffer.compare(Buffer.from(first), Buffer.from(second));
}
