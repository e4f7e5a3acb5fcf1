import { centred, varies, type Column } from '../columns.ts';
import { CONFIDENCE_LEVEL, isLevel, normalCritical } from '../distributions.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';
import { completeRows } from '../rows.ts';
import { valueAt } from '../value-at.ts';

export interface Reliability {
  /** Covariance alpha; negative where items contradict each other (one may need its direction turned). */
  readonly alpha: number;
  /** Alpha of the standardised items, from their mean correlation; null where an item does not vary. */
  readonly standardised: number | null;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly items: number;
  readonly n: number;
  /** Rows left out because an item was missing. */
  readonly missing: number;
}

/**
 * Internal consistency of k items that are added up: α = k/(k−1) · (1 − Σσ²ᵢ/σ²ₓ) (Cronbach 1951), with the interval
 * of Bonett (2002): 1 − (1−α)·exp(±z√(2k/((k−1)(n−2)))). Items must point the same way. Assumes that they measure one
 * thing equally well; else α is a lower bound.
 * Refuses: lengths-differ, not-finite, too-large, too-few-values (under 2 items or 3 complete rows), no-variation (of
 * the sum), perfect-fit (items that say the same: no error to estimate), out-of-range (level).
 */
export function cronbachAlpha(items: readonly Column[], level: number = CONFIDENCE_LEVEL): Outcome<Reliability> {
  const k = items.length;
  if (!isLevel(level)) return refuse('out-of-range');
  if (k < 2) return refuse('too-few-values', { needed: 2, found: k });
  const rows = completeRows(items);
  if (!rows.ok) return rows;
  const { columns, n, missing } = rows;
  if (n < 3) return refuse('too-few-values', { needed: 3, found: n });
  const deviations = columns.map((column) => centred(column));
  const sums = Float64Array.from({ length: n }, (_, row) =>
    deviations.reduce((sum, each) => sum + valueAt(each, row), 0),
  );
  const origins = columns.flat();
  if (!varies(sums, origins)) return refuse('no-variation');
  const squares = deviations.map((each) => product(each, each));
  const alpha = (k / (k - 1)) * (1 - squares.reduce((sum, each) => sum + each, 0) / product(sums, sums));
  if (1 - alpha < 1e-12) return refuse('perfect-fit');
  const reach = normalCritical(level) * Math.sqrt((2 * k) / ((k - 1) * (n - 2)));
  return computed({
    alpha,
    standardised: standardisedAlpha(deviations, squares, columns),
    low: 1 - (1 - alpha) * Math.exp(reach),
    high: 1 - (1 - alpha) * Math.exp(-reach),
    level,
    items: k,
    n,
    missing,
  });
}

function standardisedAlpha(
  deviations: readonly Float64Array[],
  squares: readonly number[],
  columns: readonly (readonly number[])[],
): number | null {
  if (deviations.some((each, at) => !varies(each, valueAt(columns, at)))) return null;
  let sum = 0;
  for (const [row, first] of deviations.entries()) {
    for (const [column, second] of deviations.slice(0, row).entries()) {
      sum += product(first, second) / Math.sqrt(valueAt(squares, row) * valueAt(squares, column));
    }
  }
  const k = deviations.length;
  const mean = sum / ((k * (k - 1)) / 2);
  return (k * mean) / (1 + (k - 1) * mean);
}

function product(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < first.length; row += 1) sum += valueAt(first, row) * valueAt(second, row);
  return sum;
}
