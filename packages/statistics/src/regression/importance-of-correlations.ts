import { CONFIDENCE_LEVEL, isLevel } from '../distributions.ts';
import { chiSquareDraw, normalDraws } from '../random-draws.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';
import { seededRandom } from '../seeded-random.ts';
import { valueAt } from '../value-at.ts';
import { DRAWS, lmg, MOST_DRIVERS, SEED, withEnds, type DriverImportances } from './driver-importance.ts';

/** Below this a variance that is left beside the other columns is rounding. */
const ROUNDING = 1e-9;

/**
 * LMG importance where nothing is known but correlations: each may be of other people, as with questions that take turns
 * or answers that nobody may read one by one. Rows cannot be drawn again then; the intervals are percentiles of a
 * parametric bootstrap instead: correlation matrices as samples of `n` people from a normal distribution with these
 * correlations have them (Bartlett 1933). Each draw is shifted by how far the draws lie off on average, since small
 * samples make importances look larger.
 * @param correlations a square matrix, the drivers first and the outcome last
 * @param n the fewest people that any of the correlations is of: intervals are rather too wide than too narrow
 * Refuses: not-finite, out-of-range (over 14 drivers; a correlation beyond ±1; level; under 19 draws), lengths-differ
 * (not square), too-few-values (no driver, or n under drivers + 2), not-one-sample (no people could have all these
 * correlations at once: pairs of different people contradict each other).
 */
export function importanceOfCorrelations(
  correlations: readonly (readonly number[])[],
  n: number,
  options: { level?: number; draws?: number; seed?: number } = {},
): Outcome<Omit<DriverImportances, 'missing'>> {
  const { level = CONFIDENCE_LEVEL, draws = DRAWS, seed = SEED } = options;
  const size = correlations.length;
  const count = size - 1;
  if (count > MOST_DRIVERS) return refuse('out-of-range', { needed: MOST_DRIVERS, found: count });
  if (!isLevel(level) || !(draws >= 19)) return refuse('out-of-range');
  if (count < 1) return refuse('too-few-values', { needed: 1, found: 0 });
  if (correlations.some((row) => row.length !== size)) return refuse('lengths-differ', { needed: size });
  const entries = correlations.flat();
  if (!entries.every(Number.isFinite) || !Number.isFinite(n)) return refuse('not-finite');
  if (entries.some((r) => Math.abs(r) > 1)) return refuse('out-of-range');
  if (n < count + 2) return refuse('too-few-values', { needed: count + 2, found: n });
  const root = rootOf(correlations);
  if (!root) return refuse('not-one-sample');
  const importances = lmg(Float64Array.from(entries), count);
  const uniform = seededRandom(seed);
  const normal = normalDraws(uniform);
  const drawn = Array.from({ length: draws }, () => lmg(sampleOf(root, n, uniform, normal), count));
  const shifts = importances.map(
    (importance, at) => importance - drawn.reduce((sum, each) => sum + valueAt(each, at), 0) / draws,
  );
  const shifted = drawn.map((each) => each.map((value, at) => Math.max(0, value + valueAt(shifts, at))));
  return computed({ ...withEnds(importances, () => shifted.pop() ?? [], { level, draws }), n });
}

/** The lower triangle whose square the matrix is (Cholesky); undefined where a column would have negative variance. */
function rootOf(matrix: readonly (readonly number[])[]): Float64Array[] | undefined {
  const rows = matrix.map(() => new Float64Array(matrix.length));
  for (const [at, row] of rows.entries()) {
    for (let column = 0; column <= at; column += 1) {
      const other = valueAt(rows, column);
      let rest = valueAt(valueAt(matrix, at), column);
      for (let before = 0; before < column; before += 1) rest -= valueAt(row, before) * valueAt(other, before);
      if (column < at) {
        const pivot = valueAt(other, column);
        if (pivot === 0 && Math.abs(rest) > Math.sqrt(ROUNDING)) return undefined;
        row[column] = pivot === 0 ? 0 : rest / pivot;
      } else {
        if (rest < -ROUNDING) return undefined;
        row[column] = rest < ROUNDING ? 0 : Math.sqrt(rest);
      }
    }
  }
  return rows;
}

/** The correlations of a sample of n people, row by row: of the rows of root · B, B being Bartlett's triangle. */
function sampleOf(root: readonly Float64Array[], n: number, uniform: () => number, normal: () => number): Float64Array {
  const size = root.length;
  const bartlett = root.map((_, row) => {
    const drawn = new Float64Array(size);
    for (let column = 0; column < row; column += 1) drawn[column] = normal();
    drawn[row] = Math.sqrt(chiSquareDraw(n - 1 - row, uniform, normal));
    return drawn;
  });
  const rows = root.map((own, row) => {
    const made = new Float64Array(size);
    for (let column = 0; column <= row; column += 1) {
      for (let inner = column; inner <= row; inner += 1) {
        made[column] = valueAt(made, column) + valueAt(own, inner) * valueAt(valueAt(bartlett, inner), column);
      }
    }
    const length = Math.hypot(...made);
    return length === 0 ? made : made.map((value) => value / length);
  });
  const matrix = new Float64Array(size * size);
  for (const [row, one] of rows.entries()) {
    for (let column = 0; column <= row; column += 1) {
      const other = valueAt(rows, column);
      const r = row === column ? 1 : one.reduce((sum, value, at) => sum + value * valueAt(other, at), 0);
      matrix[row * size + column] = r;
      matrix[column * size + row] = r;
    }
  }
  return matrix;
}
