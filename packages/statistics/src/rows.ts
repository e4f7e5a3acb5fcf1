import { unfit, type Column } from './columns.ts';
import { computed, refuse, type Outcome } from './refusal.ts';

/**
 * The rows in which every column has a value, as columns again, and how many rows were left out.
 * Refuses: lengths-differ, not-finite, too-large.
 */
export function completeRows(columns: readonly Column[]): Outcome<{ columns: number[][]; n: number; missing: number }> {
  const length = columns[0]?.length ?? 0;
  const other = columns.find((column) => column.length !== length);
  if (other) return refuse('lengths-differ', { needed: length, found: other.length });
  const kept: number[][] = columns.map(() => []);
  for (let row = 0; row < length; row += 1) {
    const values = columns.map((column) => column[row] ?? null);
    if (values.includes(null)) continue;
    for (const [at, value] of values.entries()) {
      const refusal = unfit(value ?? 0);
      if (refusal) return refusal;
      kept[at]?.push(value ?? 0);
    }
  }
  const n = kept[0]?.length ?? 0;
  return computed({ columns: kept, n, missing: length - n });
}
