import type { Sql } from '@unisono/database/sql';
import type { Pool } from 'pg';
import type { Bucket } from './bucket.ts';

/** Longer than anybody goes without looking before they begin anew (panel/packed/rollup-cache.ts). */
const KEPT_FOR = '15 minutes';

/** Notes, in the transaction that changes them, which buckets of any unit changed: whoever keeps figures reads those again. */
export async function noteChanges(sql: Sql, buckets: readonly Bucket[]): Promise<void> {
  await sql(
    `insert into rollup_change (role, grain, period) select * from unnest($1::text[], $2::text[], $3::date[])`,
    [buckets.map(({ role }) => role), buckets.map(({ grain }) => grain), buckets.map(({ period }) => period)],
  );
}

/** Forgets changes that nobody asks for any more. */
export async function forgetChanges(pool: Pool): Promise<void> {
  await pool.query(`delete from rollup_change where at < clock_timestamp() - interval '${KEPT_FOR}'`);
}
