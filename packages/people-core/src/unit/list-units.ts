import type { Sql } from '@unisono/database/sql';
import type { Day } from '../period/day.ts';
import type { UnitNode } from './unit.schema.ts';

/** These units as the tree stands on `day`, in the order of their names; `parentId` only where it is one of them. */
export function listUnits(sql: Sql, unitIds: readonly string[], day: Day): Promise<UnitNode[]> {
  return sql<UnitNode>(
    `select unit.id, unit.code, unit.name, unit.kind, placement.from_day as "fromDay",
       case when placement.parent_id = any($1::uuid[]) then placement.parent_id end as "parentId"
     from unit
     join unit_placement placement on placement.unit_id = unit.id
       and placement.from_day <= $2 and (placement.to_day is null or placement.to_day > $2)
     where unit.id = any($1::uuid[])
     order by unit.name, unit.code`,
    [unitIds, day],
  );
}
