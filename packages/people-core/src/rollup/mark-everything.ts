import type { Sql } from '@unisono/database/sql';
import { marksOf } from './mark-sql.ts';
import { wakeWorkers } from './wake-workers.ts';

/** Has all there is counted again, for a setting that changes what every moment counts as. */
export async function markEverything(sql: Sql): Promise<void> {
  await sql(marksOf('select unit_id, role, day from moment'));
  await wakeWorkers(sql);
}
