import type { Sql } from '@unisono/database/sql';
import type { Day } from '../period/day.ts';

/** The ids of everything that the units `below` hang under on `day`, themselves left out unless one is over another. */
export async function unitsAbove(sql: Sql, below: readonly string[], day: Day): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `with recursive placed as (
       select unit_id, parent_id from unit_placement where from_day <= $2 and (to_day is null or to_day > $2)
     ), above as (
       select parent_id from placed where unit_id = any($1::uuid[])
       union
       select placed.parent_id from placed join above on placed.unit_id = above.parent_id
     )
     select parent_id as id from above where parent_id is not null order by 1`,
    [below, day],
  );
  return rows.map((row) => row.id);
}
