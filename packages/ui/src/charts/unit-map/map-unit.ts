import type { Estimate } from '../../format/format-interval.ts';

export const QUADRANTS = ['in-unison', 'hollow-inside', 'hollow-outside', 'in-trouble', 'undetermined'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** A unit with both its scores. */
export interface MapUnit {
  readonly id: string;
  readonly name: string;
  readonly inside: Estimate & { readonly n?: number | null };
  readonly outside: Estimate & { readonly n?: number | null };
  /** Where it lies when its intervals are heeded. */
  readonly quadrant: Quadrant;
  /** Where it was before, oldest first. */
  readonly trail?: readonly { readonly inside: number; readonly outside: number }[];
}
