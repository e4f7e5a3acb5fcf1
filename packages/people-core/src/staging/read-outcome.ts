import type { Sql } from '@unisono/database/sql';
import { PROBLEM_LIMIT, type Problem, type RecordOutcome } from './record-outcome.ts';

/** The outcome of a batch verb from what it counted and from the problems noted beside its staging table. */
export async function readOutcome(
  sql: Sql,
  table: string,
  counts: Pick<RecordOutcome, 'total' | 'new' | 'unchanged' | 'corrected'>,
): Promise<RecordOutcome> {
  const [noted] = await sql<{ rejected: number; warnings: number }>(
    `SELECT count(DISTINCT row) FILTER (WHERE severity = 'rejected')::int AS rejected,
       count(*) FILTER (WHERE severity = 'warning')::int AS warnings FROM ${table}_problem`,
  );
  const problems = await sql<Problem>(
    `SELECT row, field, reason, severity, details FROM ${table}_problem ORDER BY row, field, reason LIMIT $1`,
    [PROBLEM_LIMIT],
  );
  return { ...counts, rejected: noted?.rejected ?? 0, warnings: noted?.warnings ?? 0, problems };
}
