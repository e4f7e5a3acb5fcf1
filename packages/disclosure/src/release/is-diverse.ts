/** So many answers must differ from the most frequent one, or the sum gives everybody away, be it to the only other. */
export const DIFFERENT_AT_LEAST = 2;
/**
 * And so many where parts are shown apart. That parts are shown together says that one of them has fewer: somebody who
 * knows to be one of the different ones there must still be in doubt about the rest.
 */
export const DIFFERENT_IN_A_PART = 3;

/** Whether at least so many answers differ from the most frequent one. */
export function isDiverse(values: readonly number[], least: number): boolean {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return values.length - Math.max(0, ...counts.values()) >= least;
}
