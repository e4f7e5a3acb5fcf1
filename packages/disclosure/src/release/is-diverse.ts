/**
 * Whether at least two answers differ from the most frequent one: otherwise everybody's answer, or everybody's to the
 * one who differs, could be read from the sum.
 */
export function isDiverse(values: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return values.length - Math.max(0, ...counts.values()) >= 2;
}
