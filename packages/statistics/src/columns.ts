import { computed, refuse, type Outcome, type Refusal } from './refusal.ts';
import { valueAt } from './value-at.ts';

/** Missing is null and is left out; NaN and infinities are errors of the caller's data and refused. */
export type Column = readonly (number | null)[];

/** Beyond this, squares and their sums leave the range of a double. */
const LARGEST = 1e150;

/** Deviations under this share of what they were before effects were taken out are rounding, not variation. */
const RESIDUAL_NOISE = 1e-11;

/** Why a number cannot be computed with, or null when it can. */
export function unfit(value: number): Refusal | null {
  if (!Number.isFinite(value)) return refuse('not-finite');
  return Math.abs(value) > LARGEST ? refuse('too-large') : null;
}

/** The rows in which both columns have a value, and how many were left out. */
export function completePairs(x: Column, y: Column): Outcome<{ x: number[]; y: number[]; missing: number }> {
  if (x.length !== y.length) return refuse('lengths-differ', { needed: x.length, found: y.length });
  const kept: { x: number[]; y: number[] } = { x: [], y: [] };
  for (const [index, first] of x.entries()) {
    const second = y[index] ?? null;
    if (first === null || second === null) continue;
    const refusal = unfit(first) ?? unfit(second);
    if (refusal) return refusal;
    kept.x.push(first);
    kept.y.push(second);
  }
  return computed({ ...kept, missing: x.length - kept.x.length });
}

/**
 * Deviations from the mean. The first value is taken off before the mean is formed and the mean of the
 * deviations afterwards, so that a large common offset (10⁹ + small) costs no digits.
 */
export function centred(values: ArrayLike<number>): Float64Array {
  const origin = values[0] ?? 0;
  const deviations = Float64Array.from(values);
  for (let index = 0; index < deviations.length; index += 1) deviations[index] = valueAt(deviations, index) - origin;
  subtractMean(deviations);
  subtractMean(deviations);
  return deviations;
}

function subtractMean(values: Float64Array): void {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = values.length === 0 ? 0 : sum / values.length;
  for (let index = 0; index < values.length; index += 1) values[index] = valueAt(values, index) - mean;
}

export function largestMagnitude(values: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 0; index < values.length; index += 1) largest = Math.max(largest, Math.abs(valueAt(values, index)));
  return largest;
}

/**
 * Whether `deviations` are more than the rounding of the `values` they come from. Where effects were
 * taken out, `deviations` are residuals and are also measured against the plain deviations.
 */
export function varies(deviations: Float64Array, values: ArrayLike<number>): boolean {
  const size = largestMagnitude(deviations);
  const rounding = 4 * Number.EPSILON * largestMagnitude(values);
  return size > rounding && size > RESIDUAL_NOISE * largestMagnitude(centred(values));
}

/** `deviations` over their root mean square: mean square 1, whatever their unit, without overflow. */
export function standardised(deviations: Float64Array): Float64Array {
  const largest = largestMagnitude(deviations);
  const scaled = deviations.map((value) => value / largest);
  let squares = 0;
  for (const value of scaled) squares += value * value;
  const root = Math.sqrt(squares / scaled.length);
  return scaled.map((value) => value / root);
}
