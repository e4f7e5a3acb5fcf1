import { valueAt } from '../value-at.ts';

/**
 * Ranks from 1 on; equal values share the mean of the ranks they occupy. Neighbours no further apart than `noise`, the
 * rounding of whatever the values were computed by, count as equal.
 */
export function midranks(values: ArrayLike<number>, noise = 0): Float64Array {
  const sorted = Float64Array.from(values).sort();
  const rankAt = new Float64Array(sorted.length);
  let start = 0;
  while (start < sorted.length) {
    let end = start + 1;
    while (end < sorted.length && valueAt(sorted, end) - valueAt(sorted, end - 1) <= noise) end += 1;
    rankAt.fill((start + 1 + end) / 2, start, end);
    start = end;
  }
  return Float64Array.from(values, (value) => valueAt(rankAt, firstPlace(sorted, value)));
}

/** Where `value` first stands among the sorted values, by halving. */
function firstPlace(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(sorted, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
