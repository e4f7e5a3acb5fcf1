import type { Figure } from '@unisono/people-core/schema';

/**
 * Whether both sides were answered by the same people. Our own moments know who is inside and who outside. Two imported
 * measures give themselves away by equal counts in every pair; without counts it is not known.
 */
export function respondentsOf(
  pairs: readonly { ex: Pick<Figure, 'source' | 'n'>; cx: Pick<Figure, 'source' | 'n'> }[],
): 'different' | 'same' | 'unknown' {
  const imported = pairs.filter(({ ex, cx }) => ex.source === 'measure' && cx.source === 'measure');
  if (imported.length === 0) return 'different';
  if (imported.some(({ ex, cx }) => ex.n === null || cx.n === null)) return 'unknown';
  return imported.every(({ ex, cx }) => ex.n === cx.n) ? 'same' : 'different';
}
