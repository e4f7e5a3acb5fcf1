import type { Sql } from '@unisono/database/sql';
import type { Placement, UnitTree } from './placement.ts';

/** All placements there are. Thousands of units are few: moves are checked in memory, against all of time. */
export async function loadUnitTree(sql: Sql): Promise<UnitTree> {
  const rows = await sql<Placement & { unitId: string }>(
    `select unit_id as "unitId", parent_id as "parentId", from_day as "fromDay", to_day as "toDay"
     from unit_placement order by unit_id, from_day`,
  );
  const tree = new Map<string, Placement[]>();
  for (const { unitId, ...placement } of rows) {
    const timeline = tree.get(unitId);
    if (timeline) timeline.push(placement);
    else tree.set(unitId, [placement]);
  }
  return tree;
}
