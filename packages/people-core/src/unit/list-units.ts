import type { Sql } from '@unisono/database/sql';
import type { Scope } from '@unisono/rpc/server';
import type { Day } from '../period/day.ts';
import type { UnitNode } from './unit.schema.ts';
import { unitsInScope } from './units-in-scope.ts';

/** The units that `scope` opens as the tree stands on `day`, in the order of their names. */
export async function listUnits(sql: Sql, scope: Scope, day: Day): Promise<UnitNode[]> {
  const visible = await unitsInScope(sql, scope, day);
  return sql<UnitNode>(
    `select unit.id, unit.code, unit.name, unit.kind, placement.from_day as "fromDay",
       case when placement.parent_id = any($1::uuid[]) then placement.parent_id end as "parentId"
     from unit
     join unit_placement placement on placement.unit_id = unit.id
       and placement.from_day <= $2 and (placement.to_day is null or placement.to_day > $2)
     where unit.id = any($1::uuid[])
     order by unit.name, unit.code`,
    [visible, day],
  );
}
