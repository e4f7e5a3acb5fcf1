import type { Sql } from '@unisono/database/sql';
import { PROBLEM_LIMIT, type Problem, type RecordOutcome } from './record-outcome.ts';

/** The outcome of a batch verb from what it counted and from the problems noted beside its staging table. */
export async function readOutcome(
  sql: Sql,
  table: string,
  counts: Pick<RecordOutcome, 'total' | 'new' | 'unchanged' | 'corrected'>,
): Promise<RecordOutcome> {
  const [noted] = await sql<{ rejected: number; warnings: number }>(
    `select count(distinct row) filter (where severity = 'rejected')::int as rejected,
       count(*) filter (where severity = 'warning')::int as warnings from ${table}_problem`,
  );
  const problems = await sql<Problem>(
    `select row, field, reason, severity, details from ${table}_problem order by row, field, reason limit $1`,
    [PROBLEM_LIMIT],
  );
  return { ...counts, rejected: noted?.rejected ?? 0, warnings: noted?.warnings ?? 0, problems };
}
