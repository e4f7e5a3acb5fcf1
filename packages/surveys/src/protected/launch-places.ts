import type { Sql } from '@unisono/database/sql';
import type { possibleGroups } from '@unisono/disclosure/server';
import type { Day } from '@unisono/people-core/schema';
import { listUnits, unitsAbove } from '@unisono/people-core/server';
import type { AudienceMember } from '../wave/find-audience.ts';

type Spot = Parameters<typeof possibleGroups>[0][number];

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

/** Where people belong, by the units as of `day`: what groups are cut by. */
export async function spotsOf(
  sql: Sql,
  audience: readonly Pick<AudienceMember, 'unitId' | 'attributes'>[],
  day: Day,
): Promise<Spot[]> {
  const units = [...new Set(audience.map(({ unitId }) => unitId))];
  const wayTo = waysTo(await launchPlaces(sql, units, day));
  return audience.map(({ unitId, attributes }) => ({ path: wayTo(unitId), attributes: twoAttributes(attributes) }));
}

/** Two attributes, as groups are split by; what a wave does not split by is ''. */
export function twoAttributes([first = '', second = '']: readonly string[]): readonly [string, string] {
  return [first, second];
}
