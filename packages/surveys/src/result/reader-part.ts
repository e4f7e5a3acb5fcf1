import type { Sql } from '@unisono/database/sql';
import { groupsWithin, type ReleaseGroup } from '@unisono/disclosure/schema';
import { requireUnitInScope, subtree, today, unitsInScope } from '@unisono/people-core/server';
import type { Scope } from '@unisono/rpc/server';

/** Units by id; `everything`: also those that are not there any more. */
export type UnitsMeant = ReadonlySet<string> | 'everything';

export interface ReaderPart {
  /** All that the reader's grants open today. */
  readonly open: UnitsMeant;
  /** What was asked for: a unit with everything under it, or all that is open. */
  readonly meant: UnitsMeant;
}

/**
 * The part of the organisation that somebody reads.
 * @throws NotFoundError `unit-unknown`, NotAllowedError `unit-out-of-scope`
 */
export async function readerPart(sql: Sql, scope: Scope, unitId: string | undefined, now: Date): Promise<ReaderPart> {
  const day = await today(sql, now);
  const open = scope.everything ? 'everything' : new Set(await unitsInScope(sql, scope, day));
  if (unitId === undefined) return { open, meant: open };
  await requireUnitInScope(sql, scope, unitId, day);
  return { open, meant: new Set(await subtree(sql, [unitId], day)) };
}

/**
 * The ids of the groups that lie wholly in these units: a unit counts only where all that was under it on `day`, when the
 * groups were cut, is meant too. So nobody sees what was theirs once, or is theirs only in part.
 */
export async function groupsOfPart(
  sql: Sql,
  groups: readonly ReleaseGroup[],
  units: UnitsMeant,
  day: string,
): Promise<number[]> {
  if (units === 'everything') return groups.map(({ id }) => id);
  const placed = await sql<{ id: string; parentId: string | null }>(
    `select unit_id as id, parent_id as "parentId" from unit_placement
     where from_day <= $1 and (to_day is null or to_day > $1)`,
    [day],
  );
  const parents = new Map(placed.map(({ id, parentId }) => [id, parentId]));
  const partly = new Set<string>();
  for (const { id } of placed) {
    if (units.has(id)) continue;
    for (let above = parents.get(id); above && !partly.has(above); above = parents.get(above)) partly.add(above);
  }
  const whole = new Set([...units].filter((id) => !partly.has(id)));
  const wholly = groupsWithin(groups, whole);
  // Those of a unit itself are only its own, whatever was under it.
  const own = groups.filter(({ placeIds, ownOf }) => placeIds.length === 0 && ownOf !== null && units.has(ownOf));
  return [...new Set([...wholly, ...own].map(({ id }) => id))].toSorted((one, other) => one - other);
}
