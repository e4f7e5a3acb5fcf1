/**
 * The mean of finite numbers, summed without loss (partial sums that do not overlap: Shewchuk 1997) and rounded once:
 * the same whatever the order of the values, so that equal means are equal numbers. Null for no values.
 */
export function preciseMean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const partials: number[] = [];
  for (const value of values) addTo(partials, value);
  let sum = 0;
  for (const partial of partials) sum += partial;
  return sum / values.length;
}

/** Adds `value` to `partials`, smallest first, keeping what rounding would lose. */
function addTo(partials: number[], value: number): void {
  let carried = value;
  let kept = 0;
  for (const partial of partials) {
    const [large, small] = Math.abs(carried) < Math.abs(partial) ? [partial, carried] : [carried, partial];
    const total = large + small;
    const lost = small - (total - large);
    if (lost !== 0) partials[kept++] = lost;
    carried = total;
  }
  partials.length = kept;
  partials.push(carried);
}
