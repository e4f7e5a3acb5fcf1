import { scoreSchema } from '@unisono/people-core/schema';
import { z } from 'zod';
import { findingSchema } from '../finding/finding.schema.ts';
import { figureSchema } from '../score/figure.schema.ts';
import { periodRangeSchema } from '../selection/period-range.ts';
import { chosenScoreSchema, unitSchema } from '../view/coherence.schema.ts';

export const overviewInput = z.object({
  side: z.enum(['employee', 'customer']),
  score: scoreSchema.default('experience'),
  /** One period or a range; a single one is shown with the seven before it. The last eight measured where left out. */
  period: periodRangeSchema.optional(),
  /** The part of the organisation; all that the grants open where it is left out. */
  unitId: z.uuid().optional(),
  level: z.string().trim().min(1).default('lowest'),
});
export type OverviewInput = z.output<typeof overviewInput>;

/** A difference with its interval; `q` is p adjusted over all tests of the screen (Benjamini–Hochberg). */
const differenceSchema = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  p: z.number(),
  q: z.number(),
});

const standingSchema = z.object({
  unit: unitSchema,
  /** Null: nothing measured in the last period. */
  figure: figureSchema.nullable(),
  /** From 1 for the highest, by the mean drawn towards the middle where it is uncertain; null without a figure. */
  rank: z.number().nullable(),
  /** From all units together, this one among them; null where it cannot be told. */
  fromWhole: differenceSchema.nullable(),
  /** Since the period before. */
  change: differenceSchema.nullable(),
  trail: z.array(z.object({ period: z.string(), figure: figureSchema.nullable() })),
});
export type Standing = z.infer<typeof standingSchema>;

export const overviewSchema = z.object({
  side: z.enum(['employee', 'customer']),
  score: chosenScoreSchema,
  periods: z.array(z.string()),
  level: z.string(),
  /** All units together in the last period; null where nothing was measured or, `not-rolled-up`, n is not known. */
  now: figureSchema.nullable(),
  noWhole: z.enum(['nothing-measured', 'not-rolled-up']).nullable(),
  /** Of all units together since the period before. */
  change: differenceSchema.nullable(),
  trend: z.array(z.object({ period: z.string(), figure: figureSchema.nullable() })),
  /** The other scores of our own moments in the last period, all units together. */
  beside: z.array(z.object({ score: z.string(), figure: figureSchema })),
  /** Highest first; units without a figure last. */
  units: z.array(standingSchema),
  /** What stands out, most certain first; empty when nothing does. */
  findings: z.array(findingSchema),
});
export type Overview = z.infer<typeof overviewSchema>;
export type OverviewDifference = z.infer<typeof differenceSchema>;
