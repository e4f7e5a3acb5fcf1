import type { Figure } from '../score/figure.schema.ts';
import { withInterval } from '../score/figure.ts';
import { computed, refuse, type Outcome } from '@unisono/statistics/refusal';

/** What two independent estimates are combined by: a function, its inverse, and the sign of the second. */
interface Combination {
  readonly transform: (value: number) => number;
  readonly back: (value: number) => number;
  readonly sign: 1 | -1;
}

/**
 * The interval of a sum or difference of two independent estimates from their own intervals, which need not be symmetric:
 * the method of variance estimates recovery (Zou & Donner 2008).
 * Refuses: too-few-values where a side has no interval, out-of-range where the transform is not defined.
 */
function recovered(
  first: Figure,
  second: Figure,
  { transform, back, sign }: Combination,
): Outcome<{ low: number; high: number }> {
  if (first.low === null || first.high === null || second.low === null || second.high === null)
    return refuse('too-few-values');
  const [a, lowA, highA] = [first.value, first.low, first.high].map(transform);
  const [b, ...endsB] = [second.value, second.low, second.high].map((value) => sign * transform(value));
  const known = [a, lowA, highA, b, ...endsB];
  if (a === undefined || b === undefined || lowA === undefined || highA === undefined) return refuse('out-of-range');
  if (!known.every(Number.isFinite)) return refuse('out-of-range');
  const middle = a + b;
  const low = back(middle - Math.hypot(a - lowA, b - Math.min(...endsB)));
  const high = back(middle + Math.hypot(highA - a, Math.max(...endsB) - b));
  return computed({ low, high });
}

/** first − second with its interval; the two must be independent. */
export function differenceOf(first: Figure, second: Figure): Figure {
  return withInterval(
    first.value - second.value,
    null,
    recovered(first, second, { transform: Number, back: Number, sign: -1 }),
  );
}

/**
 * √(first·second) with its interval, on the logarithmic scale; null where a value is negative. With a value of 0 the mean is
 * 0 and has no interval.
 */
export function geometricMeanOf(first: Figure, second: Figure): Figure | null {
  if (first.value < 0 || second.value < 0) return null;
  const half = { transform: (value: number) => Math.log(value) / 2, back: Math.exp, sign: 1 } as const;
  return withInterval(Math.sqrt(first.value * second.value), null, recovered(first, second, half));
}
