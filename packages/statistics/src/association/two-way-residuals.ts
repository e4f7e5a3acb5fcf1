import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { centred } from '../columns.ts';
import { connected } from './connected.ts';
import { valueAt } from '../value-at.ts';

/** Rows and columns of an incomplete two-way table, as numbers from 0 on. */
export interface TwoWay {
  readonly rows: readonly number[];
  readonly rowCount: number;
  readonly columns: readonly number[];
  readonly columnCount: number;
}

/**
 * Least-squares residuals of several columns of values on row and column effects, right for unbalanced tables
 * (where x − x̄ᵣ − x̄꜀ + x̄ is not). Row effects are eliminated; the column effects solve the remaining
 * normal equations (a graph Laplacian, positive definite once one column per connected part is fixed at 0).
 * `rank` = rows + columns − connected parts.
 */
export function twoWayResiduals(table: TwoWay, values: readonly (readonly number[])[]) {
  // The side with more levels is the one that costs nothing to eliminate.
  const { rows, rowCount, columns, columnCount } = table.rowCount >= table.columnCount ? table : transposed(table);
  const parts = connected(columns, rows, columnCount, rowCount);
  const rank = rowCount + columnCount - parts.count;
  const free = freeColumns(parts.left);
  const rowMeans = meansBy(rows, rowCount);
  const solver =
    free.length === 0 ? null : new CholeskyDecomposition(laplacian({ rows, rowCount, columns, columnCount }, free));
  const residuals = values.map((column) => {
    const withoutRows = rowMeans(centred(column));
    if (!solver) return withoutRows;
    const sums = new Float64Array(columnCount);
    for (const [index, at] of columns.entries()) sums[at] = valueAt(sums, at) + valueAt(withoutRows, index);
    const effects = solver.solve(Matrix.columnVector(free.map((at) => valueAt(sums, at))));
    const effectOf = new Float64Array(columnCount);
    for (const [position, at] of free.entries()) effectOf[at] = effects.get(position, 0);
    return rowMeans(withoutRows.map((value, index) => value - valueAt(effectOf, valueAt(columns, index))));
  });
  return { residuals, rank };
}

/** A function that takes the mean of each group off. */
export function meansBy(codes: readonly number[], count: number): (values: Float64Array) => Float64Array {
  const sizes = new Float64Array(count);
  for (const code of codes) sizes[code] = valueAt(sizes, code) + 1;
  return (values) => {
    const sums = new Float64Array(count);
    for (const [index, code] of codes.entries()) sums[code] = valueAt(sums, code) + valueAt(values, index);
    return values.map(
      (value, index) => value - valueAt(sums, valueAt(codes, index)) / valueAt(sizes, valueAt(codes, index)),
    );
  };
}

function transposed(table: TwoWay): TwoWay {
  return { rows: table.columns, rowCount: table.columnCount, columns: table.rows, columnCount: table.rowCount };
}

/** All columns but the first of each connected part. */
function freeColumns(partOf: readonly number[]): number[] {
  const seen = new Set<number>();
  return partOf.flatMap((part, column) => {
    if (seen.has(part)) return [column];
    seen.add(part);
    return [];
  });
}

function laplacian(table: TwoWay, free: readonly number[]): Matrix {
  const position = new Map(free.map((column, index) => [column, index]));
  const perRow: number[][] = Array.from({ length: table.rowCount }, () => []);
  const matrix = Matrix.zeros(free.length, free.length);
  for (const [index, column] of table.columns.entries()) {
    const at = position.get(column);
    if (at === undefined) {
      valueAt(perRow, valueAt(table.rows, index)).push(-1);
      continue;
    }
    valueAt(perRow, valueAt(table.rows, index)).push(at);
    matrix.set(at, at, matrix.get(at, at) + 1);
  }
  for (const members of perRow) {
    const share = 1 / members.length;
    const present = members.filter((member) => member >= 0);
    for (const a of present) for (const b of present) matrix.set(a, b, matrix.get(a, b) - share);
  }
  return matrix;
}
