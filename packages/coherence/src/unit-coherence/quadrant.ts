import { z } from 'zod';
import type { Figure } from '../score/figure.schema.ts';
import type { Cut } from './cut.ts';

/** Where inside (EX) and outside (CX) stand: both high, only outside, only inside, neither. */
export const QUADRANTS = ['in-unison', 'hollow-inside', 'hollow-outside', 'in-trouble'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** Why a unit is in no quadrant though both sides have a score. */
export const UNDETERMINED = ['interval-crosses-cut', 'no-interval', 'no-cut'] as const;

export const placeSchema = z.object({
  /** Null: undetermined. */
  quadrant: z.enum(QUADRANTS).nullable(),
  /** Where the estimates lie, whatever their intervals; null without a cut. */
  estimate: z.enum(QUADRANTS).nullable(),
  undetermined: z.enum(UNDETERMINED).nullable(),
});

/** A unit's place among the quadrants. */
export type Place = z.infer<typeof placeSchema>;

/**
 * The quadrant of a unit: at or over the cut is high. It is determined only when neither interval crosses its cut;
 * without an interval nothing is known about that, so it is not determined either.
 */
export function placeOf(ex: Figure, cx: Figure, cuts: { ex: Cut | null; cx: Cut | null }): Place {
  if (!cuts.ex || !cuts.cx) return { quadrant: null, estimate: null, undetermined: 'no-cut' };
  const estimate = quadrantAt(ex.value >= cuts.ex.value, cx.value >= cuts.cx.value);
  const [inside, outside] = [crosses(ex, cuts.ex.value), crosses(cx, cuts.cx.value)];
  if (inside || outside) return { quadrant: null, estimate, undetermined: 'interval-crosses-cut' };
  if (inside === null || outside === null) return { quadrant: null, estimate, undetermined: 'no-interval' };
  return { quadrant: estimate, estimate, undetermined: null };
}

function quadrantAt(insideHigh: boolean, outsideHigh: boolean): Quadrant {
  if (insideHigh) return outsideHigh ? 'in-unison' : 'hollow-outside';
  return outsideHigh ? 'hollow-inside' : 'in-trouble';
}

/** Whether values on both sides of the cut lie in the interval; null without an interval. */
function crosses({ low, high }: Figure, cut: number): boolean | null {
  return low === null || high === null ? null : low < cut && high >= cut;
}
