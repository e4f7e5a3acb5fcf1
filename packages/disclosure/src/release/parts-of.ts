import { figureOf } from './figure-of.ts';
import type { Release, ReleaseBlock, ReleaseGroup, ReleaseValue } from './release.schema.ts';

/** A place of a wave's tree as of launch. */
export interface LaunchPlace {
  /** The way from the top of the tree, the place last. */
  readonly path: readonly string[];
  /** The units that those who answered here are from: of a unit itself, of a cell those of its people. */
  readonly unitIds: readonly string[];
}

/** Units of launch whose people a release never tells apart, and what it tells of all of them together. */
export interface ReleasePart {
  readonly unitIds: readonly string[];
  readonly values: readonly ReleaseValue[];
}

/**
 * A release as sums over disjoint parts: for every family the smallest sets of units that blocks make up wholly. Units
 * are in one part where a group or a block holds people of both, so a set of units, whatever they hang under since, is
 * a union of release groups exactly where it cuts no part; and what it shows is the sum of its parts. Families that are
 * not told of every group are left out: their parts would not be everybody.
 */
export function partsOf(release: Pick<Release, 'groups' | 'blocks'>, places: readonly LaunchPlace[]): ReleasePart[] {
  const unitsOf = unitsByGroup(release.groups, places);
  const parts = new Map<string, { unitIds: string[]; values: ReleaseValue[] }>();
  for (const [, blocks] of Map.groupBy(release.blocks, (block) => block.family)) {
    const told = new Set(blocks.flatMap((block) => block.groupIds));
    if (told.size < release.groups.length) continue;
    for (const { unitIds, values } of joinBlocks(blocks, unitsOf)) {
      const name = unitIds.join(' ');
      const part = parts.get(name) ?? { unitIds, values: [] };
      part.values.push(...values);
      parts.set(name, part);
    }
  }
  return [...parts.values()];
}

/** The units whose people may be in each group. */
function unitsByGroup(
  groups: readonly ReleaseGroup[],
  places: readonly LaunchPlace[],
): (groupId: number) => readonly string[] {
  const own = new Map<string, readonly string[]>();
  const whole = new Map<string, string[]>();
  for (const { path, unitIds } of places) {
    own.set(path.at(-1) ?? '', unitIds);
    for (const id of path) {
      const units = whole.get(id);
      if (units) units.push(...unitIds);
      else whole.set(id, [...unitIds]);
    }
  }
  const units = new Map(
    groups.map(({ id, placeIds, ownOf }) => {
      const all = placeIds.flatMap((placeId) => whole.get(placeId) ?? []);
      return [id, ownOf === null ? all : [...all, ...(own.get(ownOf) ?? [])]];
    }),
  );
  return (groupId) => units.get(groupId) ?? [];
}

/** Blocks that hold people of the same units, joined; each with its units in order and its numbers added up. */
function joinBlocks(
  blocks: readonly ReleaseBlock[],
  unitsOf: (groupId: number) => readonly string[],
): { unitIds: string[]; values: ReleaseValue[] }[] {
  const joined = new Map<string, { unitIds: Set<string>; blocks: ReleaseBlock[] }>();
  for (const block of blocks) {
    const unitIds = new Set(block.groupIds.flatMap(unitsOf));
    const touched = new Set([...unitIds].flatMap((unitId) => joined.get(unitId) ?? []));
    const part = { unitIds, blocks: [block] };
    for (const other of touched) {
      for (const unitId of other.unitIds) unitIds.add(unitId);
      part.blocks.push(...other.blocks);
    }
    for (const unitId of unitIds) joined.set(unitId, part);
  }
  return [...new Set(joined.values())].map((part) => {
    const groupIds = part.blocks.flatMap((block) => block.groupIds);
    const codes = part.blocks[0]?.values.map(({ code }) => code) ?? [];
    return {
      unitIds: [...part.unitIds].sort(),
      values: codes.flatMap((code) => figureOf(part, groupIds, code) ?? []),
    };
  });
}
