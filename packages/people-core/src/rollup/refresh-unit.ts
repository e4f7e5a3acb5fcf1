import { inTransaction, type Sql } from '@unisono/database/sql';
import type { Pool } from 'pg';
import { addMoments } from './add-moments.ts';
import { bucketName, bucketsOf, type Mark } from './bucket.ts';
import { countAgain } from './count-again.ts';
import { noteChanges } from './rollup-change.ts';

/** So many marks in one transaction: few enough to be visible soon, many enough for a unit of which much is told. */
const MARKS_AT_ONCE = 2_000;

/**
 * Works a unit's marks off, in one READ COMMITTED transaction: lock the unit, claim marks, wait for partitions just made,
 * hold the settings; then, in statements that begin after the lock and therefore see what every earlier holder committed,
 * count again the buckets of which anything else than new moments was marked, and add new moments to the others. A mark goes
 * exactly when the figures made from it stand. What a bucket shows is the sum of all its moments but those whose own
 * marks still wait, so both ways leave these out.
 * @returns the number of marks that were claimed; none where another worker is at the unit
 */
export async function refreshUnit(pool: Pool, unitId: string, atOnce = MARKS_AT_ONCE): Promise<number> {
  return inTransaction(pool, async (sql) => {
    if (!(await lockUnit(sql, unitId))) return 0;
    const marks = await claimMarks(sql, unitId, atOnce);
    if (marks.length === 0) return 0;
    await awaitPartitions(sql, marks);
    // Cuts that are being changed: whoever changes them marked only what was there before.
    await sql('select from organisation for share');
    const again = bucketsOf(marks.filter(({ momentId }) => momentId === null));
    const counted = new Set(again.map(bucketName));
    const grown = bucketsOf(marks).filter((bucket) => !counted.has(bucketName(bucket)));
    if (again.length > 0) await countAgain(sql, unitId, again);
    if (grown.length > 0) await addMoments(sql, unitId, grown, marks);
    await noteChanges(sql, [...again, ...grown]);
    return marks.length;
  });
}

/** One worker at a time; and no thread or memory of the database that a bucket of a few moments is not worth. */
async function lockUnit(sql: Sql, unitId: string): Promise<boolean> {
  const [lock] = await sql<{ locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('rollup ' || $1, 0)) as locked,
       set_config('work_mem', '64MB', true), set_config('jit', 'off', true),
       set_config('max_parallel_workers_per_gather', '0', true)`,
    [unitId],
  );
  return lock?.locked === true;
}

function claimMarks(sql: Sql, unitId: string, atOnce: number): Promise<Mark[]> {
  return sql<Mark>(
    `delete from dirty_bucket where unit_id = $1 and ctid = any (array(
       select ctid from dirty_bucket where unit_id = $1 limit $2))
     returning role, week, month, moment_id as "momentId", person_id as "personId"`,
    [unitId, atOnce],
  );
}

/** Marks may be seen an instant before the partition that their moments made necessary. */
async function awaitPartitions(sql: Sql, marks: readonly Mark[]): Promise<void> {
  const months = [...new Set(marks.map((mark) => mark.month))].sort();
  await sql('select count(ensure_moment_partition(month)) from unnest($1::date[]) month', [months]);
}
