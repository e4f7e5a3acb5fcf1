import { EMOTION_CODES, LANGUAGES, ROLES, SIDES } from '@unisono/people-core/schema';
import { z } from 'zod';

/** The most items that a batch holds. */
export const BATCH = 1000;

const identityText = z.string().min(1).max(320);
const unit = z.string().min(1).max(100).meta({ description: 'The code of a unit.' });
const day = z
  .string()
  .min(1)
  .max(10)
  .meta({ format: 'date', examples: ['2026-09-30'] });
const externalId = identityText.meta({
  description:
    'The id that the source of the key knows it by. The same id told again with the same content changes nothing; with another content it corrects what was told.',
});
const role = z.enum(ROLES);
const attributes = z.record(z.string().min(1).max(100), z.union([z.string().max(4000), z.number(), z.boolean()]));
/** What is checked by the domain, with reasons of its own, and only described here. */
const whole = (minimum: number, maximum: number, description?: string) =>
  z.number().meta({ minimum, maximum, multipleOf: 1, ...(description && { description }) });

const identity = z
  .strictObject({
    kind: z
      .string()
      .min(1)
      .max(100)
      .meta({ examples: ['email', 'phone', 'customer-number'] }),
    value: identityText,
  })
  .meta({ id: 'Identity', description: 'A key that others know a person by too.' });

const relationship = z
  .strictObject({
    role,
    unit,
    from: day.optional(),
    to: day.optional().meta({ description: 'The first day on which it is over.' }),
    attributes: attributes.optional(),
  })
  .meta({ id: 'Relationship', description: 'A tie to a unit. Without days: since ever, until further notice.' });

export const personItem = z
  .strictObject({
    externalId,
    name: z.string().max(500).optional(),
    language: z.enum(LANGUAGES).optional(),
    birthDay: day.optional(),
    identities: z.array(identity).max(50).optional(),
    attributes: attributes.optional(),
    relationships: z.array(relationship).max(100).optional(),
  })
  .meta({ id: 'Person', description: 'What is left out stays as it is.' });

export const momentItem = z
  .strictObject({
    externalId,
    person: z.union([identityText, identity]).meta({
      description: 'Who: the external id of a person of this source, or a key of theirs. Unknown people are made.',
    }),
    role,
    unit: unit.optional().meta({
      description:
        'The code of the unit it happened in; else that of the relationship in this role on that day. Needed with a key for a part of the organisation.',
    }),
    day: day.optional().meta({ description: 'In the time zone of the organisation; else that of `at`.' }),
    at: z.string().max(40).optional().meta({ format: 'date-time' }),
    touchpoint: z.string().max(200).optional(),
    emotionSet: z.number().optional(),
    felt: z
      .record(z.string().max(40), whole(0, 5))
      .optional()
      .meta({ description: `Every emotion that was shown, 0 for not at all: ${EMOTION_CODES.join(', ')}.` }),
    expectation: whole(0, 5).optional(),
    disconfirmation: whole(-2, 2).optional(),
    ease: whole(1, 7).optional(),
    recommend: whole(0, 10).optional(),
    told: whole(0, 1_000_000).optional(),
    toldValence: whole(-1, 1).optional(),
    pumPositive: whole(1, 5).optional(),
    pumUnique: whole(1, 5).optional(),
    pumMemorable: whole(1, 5).optional(),
    answers: z.record(z.string().max(100), z.number()).optional().meta({ description: 'Other answers by question.' }),
    comments: z
      .array(z.strictObject({ question: z.string().max(200), text: z.string().max(10_000) }))
      .max(50)
      .optional(),
  })
  .meta({ id: 'Moment', description: 'One lived episode. What was not asked or not answered is left out, never 0.' });

export const measureItem = z
  .strictObject({
    unit,
    side: z.enum(SIDES),
    metric: z.string().max(100).meta({ description: 'Letters, digits, `_`, `-` and `.`.' }),
    period: z
      .string()
      .max(10)
      .meta({ examples: ['2026', '2026-Q3', '2026-09', '2026-W38'] }),
    value: z.number(),
    n: whole(1, 2_147_483_647, 'How many people it is from; without it, it is never weighted.').optional(),
    sd: z.number().meta({ minimum: 0 }).optional(),
    scaleMin: z.number().optional(),
    scaleMax: z.number().optional(),
    label: z.string().max(200).optional(),
  })
  .meta({
    id: 'Measure',
    description:
      'An aggregate of another system. Unit, side, metric and period say which one; groups are cleared for disclosure.',
  });

const itemProblem = z
  .object({
    field: z.string(),
    reason: z.string().meta({ description: 'Listed in docs/errors.md.' }),
    severity: z.enum(['rejected', 'warning']),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'ItemProblem' });

const itemOutcome = z
  .object({
    index: z.int().meta({ description: 'Where the item stands in the batch, from 0.' }),
    status: z.enum(['new', 'unchanged', 'corrected', 'rejected']),
    problems: z.array(itemProblem).optional(),
  })
  .meta({ id: 'ItemOutcome' });

const count = z.int().min(0);
export const batchOutcome = z
  .object({ new: count, unchanged: count, corrected: count, rejected: count, items: z.array(itemOutcome) })
  .meta({
    id: 'BatchOutcome',
    description: 'What became of each item, in their order. It is durable when it is answered.',
  });
export type BatchOutcome = z.infer<typeof batchOutcome>;
export type ItemProblem = z.infer<typeof itemProblem>;
