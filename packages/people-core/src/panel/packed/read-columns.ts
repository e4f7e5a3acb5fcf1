import type { Sql } from '@unisono/database/sql';
import type { Day } from '../../period/day.ts';
import { metricPosition } from '../../scores/metrics.ts';
import { cellSql, EMPTY_COLUMN, unpackColumn, type RollupColumn } from './rollup-column.ts';
import type { AskedColumns } from './rollup-reader.ts';
import type { UnitNumbers } from './unit-numbers.ts';

/** Reads the columns of these periods, packed by the database: an object per row would cost more than everything else. */
export async function readColumns(
  sql: Sql,
  asked: AskedColumns,
  periods: readonly Day[],
  numbers: UnitNumbers,
): Promise<Map<Day, RollupColumn>> {
  const columns = new Map(periods.map((period) => [period, EMPTY_COLUMN]));
  if (periods.length === 0) return columns;
  for (const { period, cells } of await packedRows(sql, asked, periods)) {
    columns.set(period, unpackColumn(cells, numbers));
  }
  return columns;
}

function packedRows(sql: Sql, { role, grain, term, emotionSet }: AskedColumns, periods: readonly Day[]) {
  const within = 'role = $2 and grain = $3 and period = any ($4::date[])';
  const values = [role, grain, periods];
  if (term.of === 'answer')
    return run(sql, cellSql(''), `rollup_answer where code = $1 and ${within}`, [term.code, ...values]);
  const rows = `rollup where n[$1] > 0 and ${within} and emotion_set = $5`;
  return run(sql, cellSql('[$1]'), rows, [metricPosition(term.code) + 1, ...values, emotionSet]);
}

/** Made before they are put in order, so that whole rows need not be sorted; in order, so that sums are always the same. */
function run(sql: Sql, cell: string, rows: string, values: readonly unknown[]) {
  return sql<{ period: Day; cells: Buffer }>(
    `select period, string_agg(cell, '' order by unit_id) as cells
     from (select period, unit_id, ${cell} as cell from ${rows} offset 0) packed group by period`,
    values,
  );
}
