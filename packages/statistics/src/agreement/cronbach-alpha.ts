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

/** Nearer to 1 than this is 1. */
const PERFECT = 1e-12;

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
  if (1 - alpha < PERFECT) return refuse('perfect-fit');
  return computed({
    alpha,
    standardised: standardisedAlpha(deviations, squares, columns),
    ...endsOf(alpha, k, n, level),
    level,
    items: k,
    n,
    missing,
  });
}

/**
 * The same where nothing is known but covariances (divisor n or n − 1, the same for all), each perhaps of other people.
 * @param n the fewest people that any of them is of
 * Refuses: lengths-differ (not square), not-finite, too-few-values, no-variation, perfect-fit, out-of-range (level, a
 * negative variance), not-one-sample (pairs of different people contradict each other: alpha over 1).
 */
export function alphaOfCovariances(
  covariances: readonly (readonly number[])[],
  n: number,
  level: number = CONFIDENCE_LEVEL,
): Outcome<Omit<Reliability, 'standardised' | 'missing'>> {
  const k = covariances.length;
  if (covariances.some((row) => row.length !== k)) return refuse('lengths-differ', { needed: k });
  if (!covariances.flat().every(Number.isFinite)) return refuse('not-finite');
  const variances = covariances.map((row, at) => valueAt(row, at));
  if (!isLevel(level) || variances.some((variance) => variance < 0)) return refuse('out-of-range');
  if (k < 2) return refuse('too-few-values', { needed: 2, found: k });
  if (!(n >= 3)) return refuse('too-few-values', { needed: 3, found: n });
  const total = covariances.flat().reduce((sum, each) => sum + each, 0);
  const own = variances.reduce((sum, each) => sum + each, 0);
  if (own === 0 || total <= PERFECT * own) return refuse('no-variation');
  const alpha = (k / (k - 1)) * (1 - own / total);
  if (alpha - 1 > PERFECT) return refuse('not-one-sample');
  if (1 - alpha < PERFECT) return refuse('perfect-fit');
  return computed({ alpha, ...endsOf(alpha, k, n, level), level, items: k, n });
}

function endsOf(alpha: number, k: number, n: number, level: number): { low: number; high: number } {
  const reach = normalCritical(level) * Math.sqrt((2 * k) / ((k - 1) * (n - 2)));
  return { low: 1 - (1 - alpha) * Math.exp(reach), high: 1 - (1 - alpha) * Math.exp(-reach) };
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
