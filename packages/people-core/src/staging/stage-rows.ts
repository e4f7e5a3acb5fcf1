import { copyInto, sqlOfClient, type CopyValue } from '@unisono/database/sql';
import type { PoolClient } from 'pg';
import type { Numbered, Problem } from './record-outcome.ts';

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
  await sql(`DROP TABLE IF EXISTS pg_temp.${table}, pg_temp.${table}_problem`);
  await sql(`CREATE TEMP TABLE ${table} (row integer NOT NULL, ${declared.join(', ')}, problems jsonb) ON COMMIT DROP`);
  await sql(`CREATE TEMP TABLE ${table}_problem
    (row integer NOT NULL, field text NOT NULL, reason text NOT NULL, severity text NOT NULL, details jsonb NOT NULL)
    ON COMMIT DROP`);

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
  await sql(`INSERT INTO ${table}_problem (row, field, reason, severity, details)
    SELECT staged.row, problem.field, problem.reason, problem.severity, problem.details
    FROM ${table} staged, jsonb_to_recordset(staged.problems)
      AS problem (field text, reason text, severity text, details jsonb)
    WHERE staged.problems IS NOT NULL`);
  await sql(`ANALYZE ${table}`);
  return total;
}

function stagedValues<Input>(staging: Staging<Input>, width: number, row: Numbered<Input>): CopyValue[] {
  const { values, problems } = staging.read(row);
  const rejected = problems.some((problem) => problem.severity === 'rejected');
  const kept = rejected ? Array<null>(width).fill(null) : values;
  return [row.row, ...kept, problems.length === 0 ? null : JSON.stringify(problems)];
}
