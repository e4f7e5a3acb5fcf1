import { inTransaction, type Sql } from '@unisono/database/sql';
import type { Pool } from 'pg';
import { bucketName, bucketsOf, type Bucket, type Mark } from './bucket.ts';
import { ROLLUP_TABLES } from './recompute-sql.ts';
import { noteChanges } from './rollup-change.ts';

/** So many marks at once: every bucket that they touch is a lock, and a cluster has only some thousands. */
const MARKS_AT_ONCE = 1_000;

/**
 * Counts one unit's marked buckets again, in one READ COMMITTED transaction: claim the marks nobody else has claimed;
 * wait for partitions just made; lock the buckets in order, and the settings; then, in a statement that begins after the
 * locks and therefore sees what every earlier holder of them committed, recompute. A mark goes exactly when the figures
 * made from it stand.
 * @returns the number of marks that were claimed
 */
export async function refreshUnit(pool: Pool, unitId: string): Promise<number> {
  return inTransaction(pool, async (sql) => {
    const marks = await claimMarks(sql, unitId);
    if (marks.length === 0) return 0;
    const buckets = bucketsOf(marks);
    await awaitPartitions(sql, marks);
    await lockBuckets(sql, unitId, buckets);
    // Cuts that are being changed: whoever changes them marked only what was there before.
    await sql('select from organisation for share');
    await recompute(sql, unitId, buckets);
    await noteChanges(sql, buckets);
    return marks.length;
  });
}

function claimMarks(sql: Sql, unitId: string): Promise<Mark[]> {
  return sql<Mark & Record<string, unknown>>(
    `delete from dirty_bucket where unit_id = $1 and ctid = any (array(
       select ctid from dirty_bucket where unit_id = $1 order by role, week, month limit ${MARKS_AT_ONCE}
       for update skip locked))
     returning role, week, month`,
    [unitId],
  );
}

/** Marks may be seen an instant before the partition that their moments made necessary. */
async function awaitPartitions(sql: Sql, marks: readonly Mark[]): Promise<void> {
  const months = [...new Set(marks.map((mark) => mark.month))].sort();
  await sql('select count(ensure_moment_partition(month)) from unnest($1::date[]) month', [months]);
}

async function lockBuckets(sql: Sql, unitId: string, buckets: readonly Bucket[]): Promise<void> {
  // The offset keeps the planner from pulling the locks out of their order.
  await sql(
    `select count(pg_advisory_xact_lock(hashtextextended('rollup ' || $1 || ' ' || name, 0)))
     from (select name from unnest($2::text[]) with ordinality listed (name, place) order by place offset 0) ordered`,
    [unitId, buckets.map(bucketName)],
  );
}

const BUCKETS = `select $1::uuid as unit_id, * from unnest($2::text[], $3::text[], $4::date[]) b (role, grain, period)`;

/** Upsert and removal of emptied rows are one statement: both speak of the same instant. */
async function recompute(sql: Sql, unitId: string, buckets: readonly Bucket[]): Promise<void> {
  const parameters = [
    unitId,
    buckets.map((bucket) => bucket.role),
    buckets.map((bucket) => bucket.grain),
    buckets.map((bucket) => bucket.period),
    buckets.reduce((first, { period }) => (period < first ? period : first), '9999-12-31'),
    buckets.reduce((end, { next }) => (next > end ? next : end), '0001-01-01'),
  ];
  for (const { table, fresh, keys, values } of ROLLUP_TABLES) {
    await sql(
      `${fresh(BUCKETS, 'm.unit_id = $1::uuid and m.day >= $5::date and m.day < $6::date')},
       emptied as (
         delete from ${table} stale using bucket b
         where stale.unit_id = b.unit_id and stale.role = b.role and stale.grain = b.grain and stale.period = b.period
           and not exists (select from fresh where ${keys.map((key) => `fresh.${key} = stale.${key}`).join(' and ')})
       )
       insert into ${table} (${[...keys, ...values].join(', ')}) select ${[...keys, ...values].join(', ')} from fresh
       on conflict (${keys.join(', ')}) do update set ${values.map((value) => `${value} = excluded.${value}`).join(', ')}`,
      parameters,
    );
  }
}
