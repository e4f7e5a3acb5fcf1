import type { Sql } from '@unisono/database/sql';
import type { Day } from '@unisono/people-core/schema';
import { listUnits, unitsAbove } from '@unisono/people-core/server';

export interface LaunchPlace {
  readonly id: string;
  readonly parentId: string | null;
}

/** These units with everything they hang under on `day`: the tree that a protected wave is released by for good. */
export async function launchPlaces(sql: Sql, units: readonly string[], day: Day): Promise<LaunchPlace[]> {
  const all = new Set([...units, ...(await unitsAbove(sql, units, day))]);
  const nodes = await listUnits(sql, [...all], day);
  return nodes.map(({ id, parentId }) => ({ id, parentId }));
}

/** The way from the top of the tree to each of its units, the unit last. */
export function waysTo(places: readonly LaunchPlace[]): (unitId: string) => string[] {
  const parents = new Map(places.map(({ id, parentId }) => [id, parentId]));
  const wayTo = (id: string): string[] => {
    const parent = parents.get(id);
    return parent ? [...wayTo(parent), id] : [id];
  };
  return wayTo;
}

/** Two attributes, as groups are split by; what a wave does not split by is ''. */
export function twoAttributes([first = '', second = '']: readonly string[]): readonly [string, string] {
  return [first, second];
}
