import { listUnits, requireUnitInScope } from '@unisono/people-core/server';
import type { Day, UnitNode } from '@unisono/people-core/schema';
import type { Sql } from '@unisono/database/sql';
import type { Scope } from '@unisono/rpc/server';

/**
 * The units of the part that was asked for, as the tree stood on `day`: the unit with everything under it, or all that
 * `scope` opens.
 * @throws NotFoundError `unit-unknown`; NotAllowedError `unit-out-of-scope`
 */
export async function partOfTree(sql: Sql, scope: Scope, unitId: string | undefined, day: Day): Promise<UnitNode[]> {
  if (unitId === undefined) return listUnits(sql, scope, day);
  await requireUnitInScope(sql, scope, unitId, day);
  return listUnits(sql, { everything: false, roots: [unitId] }, day);
}
