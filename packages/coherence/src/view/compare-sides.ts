import type { Figure } from '../score/figure.schema.ts';
import type { Gap } from '../unit-coherence/gap.schema.ts';
import { gapsOf } from '../unit-coherence/gap.ts';
import { geometricMeanOf } from '../unit-coherence/mover.ts';

export interface Sides {
  readonly ex: Figure | null;
  readonly cx: Figure | null;
}
export type ComparedSides = Sides & { readonly level: Figure | null; readonly gap: Gap | null };

/**
 * Level and gap of everything that is compared together (gaps of z-scores are taken over these). Level needs one scale
 * that begins at or over 0; the gap falls back to z-scores.
 */
export function compareSides(all: readonly Sides[], comparable: boolean): ComparedSides[] {
  const complete = all.flatMap(({ ex, cx }) => (ex && cx ? [{ ex, cx }] : []));
  const gaps = gapsOf(complete, comparable);
  return all.map(({ ex, cx }) => {
    if (!ex || !cx) return { ex, cx, level: null, gap: null };
    return { ex, cx, level: comparable ? geometricMeanOf(ex, cx) : null, gap: gaps.shift() ?? null };
  });
}
