import { METRICS, scoreSchema } from '@unisono/people-core/schema';
import { z } from 'zod';
import { periodRangeSchema } from '../selection/period-range.ts';

/** What the panel is asked with, for programs. */
export const panelInput = z.strictObject({
  side: z.enum(['employee', 'customer']),
  /** A metric, `answer:…`, `measure:…`, or the mean of several joined by `+`. */
  score: scoreSchema.default('experience'),
  /** One period or a range; the last eight measured where it is left out. */
  period: periodRangeSchema.optional(),
  /** The part of the organisation, by its id; all that the grants open where it is left out. */
  unitId: z.uuid().optional(),
  /** `lowest` units, those right under the part (`next`), or units of a kind by its name. */
  level: z.string().trim().min(1).max(100).default('lowest'),
});
export type PanelInput = z.output<typeof panelInput>;

const scale = z.object({ min: z.number(), max: z.number() });

const panelCell = z
  .object({
    unit: z.string().meta({ description: 'The code of the unit.' }),
    period: z.string(),
    value: z.number(),
    n: z.number().nullable().meta({ description: 'Different people for certain; null where a measure came without.' }),
    answers: z.number().nullable().meta({ description: 'How many answers the value is the mean of.' }),
    sd: z.number().nullable(),
    source: z.enum(['moments', 'release', 'measure']),
    k: z
      .number()
      .nullable()
      .meta({ description: 'Of protected waves in it, the fewest people that anything is shown for.' }),
    emotionSet: z.number().nullable(),
    scale: scale.nullable(),
  })
  .meta({
    id: 'PanelCell',
    description: 'There is no cell where nothing was measured, or where nothing may be shown.',
  });

export const panelSchema = z
  .object({
    side: z.enum(['employee', 'customer']),
    score: z.string(),
    kind: z
      .enum(METRICS.map(({ kind }) => kind))
      .nullable()
      .meta({ description: 'Null where nothing was measured.' }),
    periods: z.array(z.string()),
    cells: z.array(panelCell),
  })
  .meta({ id: 'Panel' });
export type PanelAnswer = z.infer<typeof panelSchema>;
