import { z } from 'zod';

/** Size of a correlation in words: |r| under .1, from .1, from .3, from .5 (Cohen 1988). Says nothing of causes. */
const STRENGTHS = ['negligible', 'weak', 'moderate', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

const inferenceSchema = z.object({
  low: z.number(),
  high: z.number(),
  p: z.number(),
  df: z.number(),
  t: z.number(),
  method: z.enum(['independent', 'cluster-robust', 'wild-cluster-bootstrap']),
  /** How many independent units the interval goes over, where units repeat; else null. */
  clusters: z.number().nullable(),
});

const correlationSchema = z.object({
  r: z.number(),
  inference: inferenceSchema.nullable(),
  /** Why there is no interval and p; null where there are. */
  noInference: z.string().nullable(),
});

const kind = z.enum(['between', 'within', 'two-way', 'pooled']);

const computedSchema = correlationSchema.extend({
  kind,
  state: z.literal('computed'),
  /** Pairs; for `between` groups. */
  n: z.number(),
  groups: z.number(),
  periods: z.number(),
  strength: z.enum(STRENGTHS),
  /** p adjusted over all associations of the view (Benjamini–Hochberg); null without p. */
  q: z.number().nullable(),
  /** Null where it cannot be computed. */
  spearman: correlationSchema.nullable(),
});

const missingSchema = z.object({
  kind,
  state: z.literal('not-enough-data'),
  /** What there is too little of, how many it takes and how many there are. */
  of: z.enum(['groups', 'pairs', 'periods']),
  needed: z.number(),
  found: z.number(),
});

const refusedSchema = z.object({ kind, state: z.literal('refused'), reason: z.string() });

export const associationSchema = z.discriminatedUnion('state', [computedSchema, missingSchema, refusedSchema]);
/** Whether EX and CX move together, in one of the senses that are never mixed, or why that is not said. */
export type ViewAssociation = z.infer<typeof associationSchema>;
export type ComputedAssociation = z.infer<typeof computedSchema>;
