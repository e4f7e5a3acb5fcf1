import type { Sql } from '@unisono/database/sql';
import { ROLLUP_CHANNEL } from './mark-sql.ts';

/** Tells the workers, at commit, that there are marks. */
export async function wakeWorkers(sql: Sql): Promise<void> {
  await sql('select pg_notify($1, $2)', [ROLLUP_CHANNEL, '']);
}
