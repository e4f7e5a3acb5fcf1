/** Moves labels apart that would stand over each other, as little as possible, keeping their order and bounds. */
export function spreadLabels(
  wanted: readonly number[],
  height: number,
  [from, to]: readonly [number, number],
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let floor = from;
  for (const index of order) {
    placed[index] = Math.max(wanted[index] ?? 0, floor);
    floor = (placed[index] ?? 0) + height;
  }
  let ceiling = to;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, ceiling);
    ceiling = (placed[index] ?? 0) - height;
  }
  return placed;
}
