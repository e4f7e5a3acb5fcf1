import type { Sql } from '@unisono/database/sql';
import type { RowStatus } from './record-outcome.ts';

/**
 * What became of every staged row: rejected where a problem says so, else what `decided` says, a statement of ours that
 * yields (row, status); what it leaves out is unchanged.
 */
export async function readRowStatuses(sql: Sql, table: string, decided: string): Promise<Map<number, RowStatus>> {
  const rows = await sql<{ row: number; status: RowStatus }>(
    `select staged.row, case when problem.row is not null then 'rejected' else coalesce(decided.status, 'unchanged') end as status
     from ${table} staged
     left join (select distinct row from ${table}_problem where severity = 'rejected') problem on problem.row = staged.row
     left join (${decided}) decided (row, status) on decided.row = staged.row`,
  );
  return new Map(rows.map(({ row, status }) => [row, status]));
}
