import { valueAt } from '../value-at.ts';

/** Less than this of a standardised driver left beside the others: nothing new, whatever the rounding. */
const NOTHING_LEFT = 1e-10;

/**
 * R² of the outcome on every subset of p drivers, by the subset's bits (bit j: driver j is in). `correlations` is the
 * matrix of the drivers and, last, the outcome, row by row. Drivers are taken one after another, in or out; one that
 * is in is swept from what remains (Schur complement), so that the work is some 2ᵖ and not 2ᵖp³. A driver that the
 * ones before it determine adds nothing.
 */
export function explainedBySubsets(correlations: Float64Array, drivers: number): Float64Array {
  const explained = new Float64Array(2 ** drivers);
  // One matrix per depth: what remains there, its first row the next driver, its last the outcome.
  const remaining = Array.from({ length: drivers + 1 }, (_, depth) => new Float64Array((drivers + 1 - depth) ** 2));
  valueAt(remaining, 0).set(correlations);

  const visit = (depth: number, subset: number): void => {
    const matrix = valueAt(remaining, depth);
    if (depth === drivers) {
      explained[subset] = Math.min(1, Math.max(0, 1 - valueAt(matrix, 0)));
      return;
    }
    const size = drivers + 1 - depth;
    const next = valueAt(remaining, depth + 1);
    const pivot = valueAt(matrix, 0);
    sweepInto(next, matrix, size, 0);
    visit(depth + 1, subset);
    sweepInto(next, matrix, size, pivot > NOTHING_LEFT ? 1 / pivot : 0);
    visit(depth + 1, subset | (1 << depth));
  };
  visit(0, 0);
  return explained;
}

/** `matrix` without its first row and column, less what these explain of the rest times `factor`. Hot: no checks. */
function sweepInto(next: Float64Array, matrix: Float64Array, size: number, factor: number): void {
  let to = 0;
  for (let row = 1; row < size; row += 1) {
    const start = row * size;
    const share = (matrix[start] ?? 0) * factor;
    for (let column = 1; column < size; column += 1) {
      next[to] = (matrix[start + column] ?? 0) - share * (matrix[column] ?? 0);
      to += 1;
    }
  }
}
