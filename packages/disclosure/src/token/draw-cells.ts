import { randomUUID } from 'node:crypto';
import { InvalidInputError } from '@unisono/rpc/server';
import { smallestCell } from '../release/protected-wave.schema.ts';
import { partition } from '../release/partition.ts';
import { cellKey, groupsOf, sizeOf, type Cell } from '../release/release-tree.ts';

/** Somebody who is invited to an anonymous wave, as of launch. */
export interface Invitee {
  readonly id: string;
  /** The units from the top of the tree to the person's own. */
  readonly path: readonly string[];
  readonly attributes: readonly [string, string];
}

/** At least 2k invitees, one key: an answer says that somebody of them gave it, and nothing nearer. */
export interface InviteeCell {
  readonly id: string;
  readonly placeIds: readonly string[];
  readonly ownOf: string | null;
  readonly attributes: readonly [readonly string[] | null, readonly string[] | null];
  readonly inviteeIds: readonly string[];
}

/** A unit, or a cell with the units that its people are from. */
export interface CellPlace {
  readonly id: string;
  readonly parentId: string | null;
  readonly unitIds: string[];
}

/**
 * Freezes the invitees of an anonymous wave into cells, by the rule of release groups with `smallestCell`. `places` are what
 * `openProtectedWave` needs: the units, with each cell under the lowest unit that holds all of it.
 * @throws InvalidInputError `audience-too-small`
 */
export function drawCells(invitees: readonly Invitee[], k: number): { cells: InviteeCell[]; places: CellPlace[] } {
  const byCell = Map.groupBy(invitees, cellKey);
  const counted: Cell[] = [...byCell.values()].flatMap(([first, ...rest]) =>
    first ? [{ path: first.path, attributes: first.attributes, n: rest.length + 1 }] : [],
  );
  const least = smallestCell(k);
  const tree = partition(counted, least);
  if (!tree) throw new InvalidInputError('audience-too-small', { details: { least, found: sizeOf(counted) } });

  const places = new Map<string, CellPlace>();
  const cells = groupsOf(tree).map(({ cells: own, ...name }): InviteeCell => {
    const id = randomUUID();
    const way = commonWay(own.map((cell) => cell.path));
    for (const [depth, unit] of way.entries()) {
      places.set(unit, { id: unit, parentId: way[depth - 1] ?? null, unitIds: [] });
    }
    const unitIds = [...new Set(own.flatMap((cell) => cell.path.at(-1) ?? []))];
    places.set(id, { id, parentId: way.at(-1) ?? null, unitIds });
    return { id, ...name, inviteeIds: own.flatMap((cell) => byCell.get(cellKey(cell)) ?? []).map((each) => each.id) };
  });
  return { cells, places: [...places.values()] };
}

function commonWay(paths: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = paths;
  const differs = first.findIndex((unit, depth) => paths.some((path) => path[depth] !== unit));
  return differs === -1 ? first : first.slice(0, differs);
}
