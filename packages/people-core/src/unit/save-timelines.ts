import { newId, type Sql } from '@unisono/database/sql';
import type { Timeline } from './placement.ts';

/** Puts the timelines of these units (by id) in the place of what was known of them. */
export async function saveTimelines(sql: Sql, timelines: ReadonlyMap<string, Timeline>): Promise<void> {
  const rows = [...timelines].flatMap(([unitId, timeline]) => timeline.map((placement) => ({ unitId, ...placement })));
  await sql('delete from unit_placement where unit_id = any($1::uuid[])', [[...timelines.keys()]]);
  await sql(
    `insert into unit_placement (id, unit_id, parent_id, from_day, to_day)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[], $5::date[])`,
    [
      rows.map(() => newId()),
      rows.map((row) => row.unitId),
      rows.map((row) => row.parentId),
      rows.map((row) => row.fromDay),
      rows.map((row) => row.toDay),
    ],
  );
}
