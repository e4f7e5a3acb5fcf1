import type { Sql } from '@unisono/database/sql';

/** Marks every bucket that holds a moment, so that all figures are counted again. */
export async function markEverything(sql: Sql): Promise<void> {
  await sql(
    `insert into dirty_bucket (unit_id, role, week, month)
     select distinct unit_id, role, date_trunc('week', day)::date, date_trunc('month', day)::date from moment`,
  );
}
