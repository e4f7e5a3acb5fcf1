import { z } from 'zod';
import { QUADRANTS, UNDETERMINED } from '../unit-coherence/quadrant.ts';

const side = z.enum(['employee', 'customer']);
const namedUnit = z.object({ id: z.string(), name: z.string() });
const movement = {
  side,
  change: z.number(),
  low: z.number(),
  high: z.number(),
  from: z.string(),
  to: z.string(),
};

/**
 * What the data say, as codes with the values of a sentence: the screens word it in both languages. A finding stands only
 * where its interval or test carries it, and none says that anything causes anything.
 */
export const findingSchema = z.discriminatedUnion('code', [
  /** A side rose or fell between two periods: the interval of the change excludes 0. */
  z.object({ code: z.literal('side-moved'), ...movement }),
  /** A side held steady: the whole interval of the change is within a fortieth of the scale. */
  z.object({ code: z.literal('side-steady'), ...movement }),
  /** Units that stand in a quadrant for certain; the first few by name, most striking first. */
  z.object({
    code: z.literal('units-in-quadrant'),
    quadrant: z.enum(QUADRANTS),
    count: z.number(),
    of: z.number(),
    units: z.array(namedUnit),
  }),
  /** No unit stands in any quadrant for certain. */
  z.object({ code: z.literal('all-undetermined'), of: z.number(), why: z.enum(UNDETERMINED).nullable() }),
  /** One association, with its interval off 0 after allowing for the others of the view. */
  z.object({
    code: z.literal('associated'),
    kind: z.string(),
    r: z.number(),
    low: z.number(),
    high: z.number(),
    n: z.number(),
  }),
  /** A unit differs from all others together. */
  z.object({ code: z.literal('unit-differs'), side, unit: namedUnit, difference: z.number(), q: z.number() }),
  /** A unit rose or fell since the period before. */
  z.object({
    code: z.literal('unit-moved'),
    side,
    unit: namedUnit,
    change: z.number(),
    from: z.string(),
    q: z.number(),
  }),
  /** Nothing was measured on a side (or both) in these periods. */
  z.object({ code: z.literal('nothing-measured'), sides: z.array(side) }),
]);
export type Finding = z.infer<typeof findingSchema>;

/** How many units a finding names. */
export const NAMED_UNITS = 6;
