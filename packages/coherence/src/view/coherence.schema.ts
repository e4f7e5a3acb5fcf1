import { GRAINS, METRICS, scoreSchema } from '@unisono/people-core/schema';
import { z } from 'zod';
import { associationSchema } from '../association/association.schema.ts';
import { findingSchema } from '../finding/finding.schema.ts';
import { figureSchema } from '../score/figure.schema.ts';
import { periodRangeSchema } from '../selection/period-range.ts';
import { whereSchema } from '../selection/where.ts';
import { cutSchema } from '../unit-coherence/cut.ts';
import { gapSchema } from '../unit-coherence/gap.schema.ts';
import { placeSchema, QUADRANTS } from '../unit-coherence/quadrant.ts';

/** What the coherence view is asked with; all of it may stand in an address. */
export const coherenceViewInput = z.object({
  /** The score of each side: `experience`, `answer:…`, `measure:…`, or the mean of several joined by `+`. */
  ex: scoreSchema.default('experience'),
  cx: scoreSchema.default('experience'),
  /** One period or a range `2025-Q1..2026-Q3`; the last eight that both sides share where it is left out. */
  period: periodRangeSchema.optional(),
  /** The part of the organisation; all that the grants open where it is left out. */
  unitId: z.uuid().optional(),
  /** `lowest` units, those right under the part (`next`), or units of a kind by its name. */
  level: z.string().trim().min(1).default('lowest'),
  /** `unit`, `parent`, `kind`, or the kind of a unit above. */
  groupBy: z.string().trim().min(1).default('unit'),
  /** Conditions on the units: `parent!=75,kind=school`. */
  where: whereSchema.default(''),
});
export type CoherenceViewInput = z.output<typeof coherenceViewInput>;

const metricKind = z.enum(METRICS.map((metric) => metric.kind));
const scale = z.object({ min: z.number(), max: z.number() });

export const chosenScoreSchema = z.object({
  reference: z.string(),
  /** Labels that importers gave to its parts, where they did. */
  labels: z.array(z.string()),
  /** Null: nothing measured in these periods. */
  kind: metricKind.nullable(),
  scale: scale.nullable(),
  /** Of protected waves in it, the fewest people that anything is shown for; null where none is in it. */
  k: z.number().nullable(),
});

export const unitSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.string().nullable(),
  group: z.object({ key: z.string(), label: z.string() }),
});

const sidesSchema = z.object({ ex: figureSchema.nullable(), cx: figureSchema.nullable() });

const coherenceSchema = sidesSchema.extend({
  /** √(EX·CX) and EX − CX; null where the sides cannot be compared in that way or one is missing. */
  level: figureSchema.nullable(),
  gap: gapSchema.nullable(),
});

const trendSchema = z.array(coherenceSchema.extend({ period: z.string() }));

const unitCoherenceSchema = coherenceSchema.extend({
  unit: unitSchema,
  /** Null where a side is missing. */
  place: placeSchema.nullable(),
  /** Where the unit stood in the last eight periods of the view. */
  trail: z.array(sidesSchema.extend({ period: z.string() })),
});
export type UnitCoherence = z.infer<typeof unitCoherenceSchema>;

/** What limits what can be said, one code each; the screens word them in one line. */
const LIMITS = [
  'no-intervals',
  'some-intervals',
  'median-cuts',
  'no-cuts',
  'scales-differ',
  'not-rolled-up',
  'few-units',
  'same-source',
  'source-unknown',
] as const;

export const coherenceViewSchema = z.object({
  ex: chosenScoreSchema,
  cx: chosenScoreSchema,
  /** In order; the last one is what the table and the map show. Empty when nothing was ever measured. */
  periods: z.array(z.string()),
  groupBy: z.string(),
  level: z.string(),
  cuts: z.object({ ex: cutSchema.nullable(), cx: cutSchema.nullable() }),
  /** All units shown together, every person counting once per unit; by period, the last one included. */
  whole: coherenceSchema,
  trend: trendSchema,
  units: z.array(unitCoherenceSchema),
  /** Units in each quadrant for certain; `undetermined` have both sides, `incomplete` one or none. */
  counts: z.object({
    ...(Object.fromEntries(QUADRANTS.map((quadrant) => [quadrant, z.number()])) as Record<
      (typeof QUADRANTS)[number],
      z.ZodNumber
    >),
    undetermined: z.number(),
    incomplete: z.number(),
  }),
  associations: z.array(associationSchema),
  /** Whether the two sides were answered by the same people: then an association may be theirs alone ("same source"). */
  respondents: z.enum(['different', 'same', 'unknown']),
  /** How sure we are: how many units there are, how many have intervals on both sides, and what limits the view. */
  certainty: z.object({
    units: z.number(),
    withIntervals: z.number(),
    determined: z.number(),
    limits: z.array(z.enum(LIMITS)),
  }),
  /** What the page opens with, most important first; empty where no finding is carried by the data. */
  findings: z.array(findingSchema),
});
export type CoherenceView = z.infer<typeof coherenceViewSchema>;
export type Limit = (typeof LIMITS)[number];

const availableScoreSchema = z.object({
  side: z.enum(['employee', 'customer', 'business']),
  score: z.string(),
  grain: z.enum(GRAINS),
  source: z.enum(['moments', 'release', 'measure']),
  kind: metricKind,
  label: z.string().nullable(),
  emotionSet: z.number().nullable(),
  scale: scale.nullable(),
  units: z.number(),
  periods: z.number(),
  first: z.string(),
  last: z.string(),
});

export const coherenceScoresSchema = z.object({
  scores: z.array(availableScoreSchema),
  /** Kinds of units there are, for `level` and `groupBy`, with how many units of each. */
  kinds: z.array(z.object({ kind: z.string(), units: z.number() })),
});
export type CoherenceScores = z.infer<typeof coherenceScoresSchema>;
