import type { Sql } from '@unisono/database/sql';
import type { Problem } from './record-outcome.ts';

/**
 * Notes one kind of problem for every row that `select` answers. `select` is a statement of ours that yields
 * (row integer, details jsonb); values of the input only ever reach it through tables or `parameters`.
 */
export async function noteProblems(
  sql: Sql,
  table: string,
  problem: Pick<Problem, 'field' | 'reason' | 'severity'>,
  select: string,
  parameters: readonly unknown[] = [],
): Promise<void> {
  const { length } = parameters;
  await sql(
    `insert into ${table}_problem (row, field, reason, severity, details)
     select found.row, $${length + 1}, $${length + 2}, $${length + 3}, found.details from (${select}) found (row, details)`,
    [...parameters, problem.field, problem.reason, problem.severity],
  );
}
