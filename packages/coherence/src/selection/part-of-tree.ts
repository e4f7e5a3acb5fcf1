import { listUnits, openUnitsOn, requireUnitInScope, subtree } from '@unisono/people-core/server';
import type { Day, UnitNode } from '@unisono/people-core/schema';
import type { Sql } from '@unisono/database/sql';
import type { Scope } from '@unisono/rpc/server';

/**
 * The units of the part that was asked for, as the tree stood on `day`: the unit with everything under it, or all; of
 * those that `scope` opens then and today.
 * @throws NotFoundError `unit-unknown`; NotAllowedError `unit-out-of-scope`
 */
export async function partOfTree(
  sql: Sql,
  scope: Scope,
  unitId: string | undefined,
  { day, today }: { readonly day: Day; readonly today: Day },
): Promise<UnitNode[]> {
  const open = await openUnitsOn(sql, scope, day, today);
  if (unitId === undefined) return listUnits(sql, open, day);
  await requireUnitInScope(sql, scope, unitId, today);
  const part = new Set(await subtree(sql, [unitId], day));
  return listUnits(
    sql,
    open.filter((id) => part.has(id)),
    day,
  );
}
