import { valueAt } from '../value-at.ts';
/**
 * Ranks from 1 on; equal values share the mean of the ranks they occupy. Neighbours no further apart than `noise`, the
 * rounding of whatever the values were computed by, count as equal.
 */
export function midranks(values: ArrayLike<number>, noise = 0): Float64Array {
  const order = Array.from({ length: values.length }, (_, index) => index);
  order.sort((a, b) => valueAt(values, a) - valueAt(values, b));
  const tied = (position: number) =>
    valueAt(values, valueAt(order, position)) - valueAt(values, valueAt(order, position - 1)) <= noise;
  const ranks = new Float64Array(values.length);
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && tied(end)) end += 1;
    for (let position = start; position < end; position += 1) ranks[valueAt(order, position)] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
