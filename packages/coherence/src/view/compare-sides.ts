import type { Scale } from '@unisono/people-core/schema';
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
 * Level and gap of everything that is compared together (gaps of z-scores are taken over these). `scale` is the one that
 * both sides share, if they are comparable. Level needs one
 * that begins at or over 0; the gap falls back to z-scores.
 */
export function compareSides(all: readonly Sides[], scale: Scale | null): ComparedSides[] {
  const complete = all.flatMap(({ ex, cx }) => (ex && cx ? [{ ex, cx }] : []));
  const gaps = gapsOf(complete, scale !== null);
  const hasLevel = scale !== null && scale.min >= 0;
  return all.map(({ ex, cx }) => {
    if (!ex || !cx) return { ex, cx, level: null, gap: null };
    return { ex, cx, level: hasLevel ? geometricMeanOf(ex, cx) : null, gap: gaps.shift() ?? null };
  });
}
