import type { Scale } from '@unisono/people-core/schema';
import type { ScoreShape } from '../view/panel-table.ts';

/** The scale that all cells share, or none. */
export function sharedScale(cells: readonly Pick<ScoreShape, 'scale'>[]): Scale | null {
  const scale = cells[0]?.scale ?? null;
  return scale && cells.every((cell) => sameScale(cell.scale, scale)) ? scale : null;
}

/**
 * Whether points on the two sides mean the same: one scale, one kind of number, of our own moments one and the same score with
 * one set of emotions. Two imported measures with one scale are taken to be the same instrument.
 */
export function comparable(ex: readonly ScoreShape[], cx: readonly ScoreShape[]): boolean {
  const [first] = ex;
  if (!first || cx.length === 0 || !sharedScale([...ex, ...cx])) return false;
  const key = keyOf(first);
  return [...ex, ...cx].every((cell) => keyOf(cell) === key);
}

function keyOf({ kind, source, score, emotionSet }: ScoreShape): string {
  return source === 'measure' ? `measure ${kind}` : `moments ${kind} ${score} ${emotionSet ?? ''}`;
}

function sameScale(one: Scale | null, other: Scale): boolean {
  return one !== null && one.min === other.min && one.max === other.max;
}
