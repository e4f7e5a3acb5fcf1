import { Matrix, QrDecomposition } from 'ml-matrix';
import { centred, varies, type Column } from '../columns.ts';
import { preciseMean } from '../precise-mean.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';
import { completeRows } from '../rows.ts';
import { valueAt } from '../value-at.ts';

/** Under this share of its length, what is left of a predictor beside the others is rounding. */
const COLLINEAR = 1e-11;

export interface Coefficient {
  readonly estimate: number;
  readonly standardError: number;
}

export interface LeastSquares {
  readonly intercept: Coefficient;
  /** In the order of the predictors. */
  readonly slopes: readonly Coefficient[];
  /** Root of the residual sum of squares over `df`. */
  readonly residualSd: number;
  readonly r2: number;
  /** Of all slopes together, on (predictors, `df`) degrees of freedom; null when nothing is left unexplained. */
  readonly f: number | null;
  readonly df: number;
  readonly n: number;
  /** Rows left out because a value was missing. */
  readonly missing: number;
}

/**
 * Ordinary least squares of `outcome` on `predictors` with an intercept. Columns are centred and scaled to length 1
 * before a Householder QR decomposition, so that years beside rates cost no digits (Golub & Van Loan 2013, §5.3);
 * agrees with NIST's certified values for Norris and Longley to 1e-9.
 * Refuses: lengths-differ, not-finite, too-large, too-few-values (no predictor), no-degrees-of-freedom, no-variation,
 * collinear.
 */
export function leastSquares(predictors: readonly Column[], outcome: Column): Outcome<LeastSquares> {
  const rows = completeRows([outcome, ...predictors]);
  if (!rows.ok) return rows;
  const { n, missing } = rows;
  const [y = [], ...x] = rows.columns;
  if (x.length === 0) return refuse('too-few-values', { needed: 1, found: 0 });
  const df = n - x.length - 1;
  if (df < 1) return refuse('no-degrees-of-freedom', { needed: x.length + 2, found: n });
  const deviations = x.map((column) => centred(column));
  const target = centred(y);
  if (!varies(target, y) || deviations.some((each, at) => !varies(each, valueAt(x, at)))) return refuse('no-variation');

  const lengths = deviations.map(lengthOf);
  const scaled = new Matrix(
    Array.from({ length: n }, (_, row) => deviations.map((each, at) => valueAt(each, row) / valueAt(lengths, at))),
  );
  const qr = new QrDecomposition(scaled);
  const triangle = qr.upperTriangularMatrix;
  if (triangle.diagonal().some((pivot) => Math.abs(pivot) < COLLINEAR)) return refuse('collinear');
  const scaledSlopes = qr.solve(Matrix.columnVector([...target])).to1DArray();
  const slopes = scaledSlopes.map((slope, at) => slope / valueAt(lengths, at));
  const residuals = target.map((value, row) => value - dot(scaled.getRow(row), scaledSlopes));
  const unexplained = lengthOf(residuals) ** 2;
  const total = lengthOf(target) ** 2;
  const residualSd = Math.sqrt(unexplained / df);

  // Rows of R⁻¹: their lengths give the standard errors, (XᵀX)⁻¹ being R⁻¹R⁻ᵀ.
  const inverse = invertTriangle(triangle);
  const errors = inverse.map((row, at) => (residualSd * lengthOf(row)) / valueAt(lengths, at));
  const means = x.map((column) => preciseMean(column) ?? 0);
  const atOrigin = means.map((mean, at) => mean / valueAt(lengths, at));
  const projected = inverse.map((_, column) =>
    dot(
      inverse.map((row) => valueAt(row, column)),
      atOrigin,
    ),
  );
  return computed({
    intercept: {
      estimate: (preciseMean(y) ?? 0) - dot(slopes, means),
      standardError: residualSd * Math.sqrt(1 / n + lengthOf(projected) ** 2),
    },
    slopes: slopes.map((estimate, at) => ({ estimate, standardError: valueAt(errors, at) })),
    residualSd,
    r2: 1 - unexplained / total,
    f: unexplained > 0 ? (total - unexplained) / x.length / (unexplained / df) : null,
    df,
    n,
    missing,
  });
}

function invertTriangle(triangle: Matrix): number[][] {
  const size = triangle.columns;
  const inverse = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (let column = 0; column < size; column += 1) {
    for (let row = column; row >= 0; row -= 1) {
      let value = row === column ? 1 : 0;
      for (let at = row + 1; at <= column; at += 1)
        value -= triangle.get(row, at) * valueAt(valueAt(inverse, at), column);
      valueAt(inverse, row)[column] = value / triangle.get(row, row);
    }
  }
  return inverse;
}

function lengthOf(values: ArrayLike<number>): number {
  let squares = 0;
  for (let at = 0; at < values.length; at += 1) squares += valueAt(values, at) ** 2;
  return Math.sqrt(squares);
}

function dot(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < first.length; at += 1) sum += valueAt(first, at) * valueAt(second, at);
  return sum;
}
