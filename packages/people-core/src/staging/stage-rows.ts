import { copyInto, sqlOfClient, type CopyValue } from '@unisono/database/sql';
import type { PoolClient } from 'pg';
import type { Numbered, Problem } from './record-outcome.ts';
import { madeStorable } from './storable-text.ts';

/** What is wrong with a row as seen on its own, before it meets the database. */
export type RowProblem = Omit<Problem, 'row'>;

/** What one row becomes: a value per column, and what is odd about it. A rejected row's values are not staged. */
export interface StagedRow {
  readonly values: readonly CopyValue[];
  readonly problems: readonly RowProblem[];
}

/** A staging table: its name, its columns with their SQL types in order, and how a row fills them. */
export interface Staging<Input> {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
  read(row: Input): StagedRow;
}

const PROGRESS_EVERY = 5_000;

/**
 * Copies rows into a temporary table of the current transaction, `row integer primary key` and the declared
 * columns, all null for rows that are rejected already; their problems, and everybody's warnings, go to
 * `<table>_problem (row, field, reason, severity, details)`, where the plan adds its own. Memory stays flat.
 * @returns the number of rows read
 */
export async function stageRows<Input>(
  client: PoolClient,
  staging: Staging<Input>,
  rows: AsyncIterable<Numbered<Input>>,
  onProgress: (rows: number) => void = () => {},
): Promise<number> {
  const sql = sqlOfClient(client);
  const { table } = staging;
  const names = Object.keys(staging.columns);
  const declared = Object.entries(staging.columns).map(([name, type]) => `${name} ${type}`);
  await sql(`drop table if exists pg_temp.${table}, pg_temp.${table}_problem`);
  await sql(`create temp table ${table} (row integer not null, ${declared.join(', ')}, problems jsonb) on commit drop`);
  await sql(`create temp table ${table}_problem
    (row integer not null, field text not null, reason text not null, severity text not null, details jsonb not null)
    on commit drop`);

  let total = 0;
  async function* staged(): AsyncGenerator<CopyValue[]> {
    for await (const row of rows) {
      total += 1;
      if (total % PROGRESS_EVERY === 0) onProgress(total);
      yield stagedValues(staging, names.length, row);
    }
  }
  await copyInto(client, table, ['row', ...names, 'problems'], staged());
  onProgress(total);
  await sql(`insert into ${table}_problem (row, field, reason, severity, details)
    select staged.row, problem.field, problem.reason, problem.severity, problem.details
    from ${table} staged, jsonb_to_recordset(staged.problems)
      as problem (field text, reason text, severity text, details jsonb)
    where staged.problems is not null`);
  await sql(`analyze ${table}`);
  return total;
}

function stagedValues<Input>(staging: Staging<Input>, width: number, row: Numbered<Input>): CopyValue[] {
  const { values, problems } = staging.read(row);
  const rejected = problems.some((problem) => problem.severity === 'rejected');
  const kept = rejected ? Array<null>(width).fill(null) : values;
  return [row.row, ...kept, problems.length === 0 ? null : JSON.stringify(problems, storable)];
}

/** What is wrong is shown as it was told, and that may be what cannot be kept. */
function storable(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? madeStorable(value) : value;
}
