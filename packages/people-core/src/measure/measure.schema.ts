import type { Period } from '../period/period.ts';

/** Where a measure belongs: inside, outside, or the business itself (revenue, churn, absence). */
export const SIDES = ['employee', 'customer', 'business'] as const;
export type Side = (typeof SIDES)[number];

/**
 * An aggregate that another system computed for a unit in a period. What is not known is left out: without n it is
 * never rolled up or weighted, without n and sd it has no interval, without a scale it has no fixed cut.
 */
export interface MeasureInput {
  /** The unit's code. */
  readonly unit: string;
  readonly side: Side;
  /** A name without blanks: letters, digits, `_`, `-` and `.`. */
  readonly metric: string;
  readonly period: Period;
  readonly value: number;
  /** How many people it is from. */
  readonly n?: number | undefined;
  /** Standard deviation of their answers. */
  readonly sd?: number | undefined;
  readonly scaleMin?: number | undefined;
  readonly scaleMax?: number | undefined;
  /** What people call it. */
  readonly label?: string | undefined;
}
