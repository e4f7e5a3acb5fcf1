import type { Scale } from '@unisono/people-core/schema';
import { z } from 'zod';

export const cutSchema = z.object({
  value: z.number(),
  /** `fixed`: the organisation's setting on the score's scale; `median`: of the units shown, where no scale is known. */
  basis: z.enum(['fixed', 'median']),
});

/** From which value on a side counts as high. */
export type Cut = z.infer<typeof cutSchema>;

/**
 * The cut of one side: `percent` of the way up its scale (60 on 0–100 is 60, on 0–10 it is 6), or without a scale the
 * median of the units shown. Null without either.
 */
export function cutOf(scale: Scale | null, percent: number, values: readonly number[]): Cut | null {
  if (scale) return { value: scale.min + (percent / 100) * (scale.max - scale.min), basis: 'fixed' };
  const middle = medianOf(values);
  return middle === null ? null : { value: middle, basis: 'median' };
}

function medianOf(values: readonly number[]): number | null {
  const ordered = values.toSorted((a, b) => a - b);
  const upper = ordered[Math.floor(ordered.length / 2)];
  const lower = ordered[Math.floor((ordered.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
