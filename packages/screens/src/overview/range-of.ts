import type { Figure } from '@unisono/coherence/schema';

/** The stretch of the scale that a column of intervals shares. */
export function rangeOf(figures: readonly Pick<Figure, 'value' | 'low' | 'high'>[]): readonly [number, number] {
  const ends = figures.flatMap(({ value, low, high }) => [low ?? value, high ?? value]);
  if (ends.length === 0) return [0, 1];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return from === to ? [from - 0.5, to + 0.5] : [from, to];
}
