import { EMOTION_CODES, STRONGEST } from '@unisono/people-core/schema';
import { z } from 'zod';
import { questionCode } from './question-code.schema.ts';

const intensity = z.int().min(0).max(STRONGEST);
const point = z.int().min(1).max(5);

/** An answer to one question, in the shape its kind asks for. A skipped question has none. */
const answer = z.discriminatedUnion('kind', [
  /** Emotions that were shown and are not named are "not at all"; none named is "none of these". */
  z.strictObject({ kind: z.literal('felt'), felt: z.partialRecord(z.enum(EMOTION_CODES), intensity) }),
  /** A point of a scale: recommend, ease, expectation, agreement. */
  z.strictObject({ kind: z.literal('point'), value: z.int() }),
  z.strictObject({ kind: z.literal('pum'), positive: point, unique: point, memorable: point }),
  /** Whether good (1), bad (−1) or neither (0) was told: needed as soon as anybody was told. */
  z.strictObject({
    kind: z.literal('told'),
    people: z.int().min(0).max(10_000),
    valence: z.union([z.literal(-1), z.literal(0), z.literal(1)]).nullable(),
  }),
  z.strictObject({ kind: z.literal('chosen'), options: z.array(questionCode).max(30) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().trim().min(1).max(5000) }),
  /** Points by the id of the unit that gives the service. */
  z.strictObject({ kind: z.literal('rated'), units: z.record(z.uuid(), point) }),
  z.strictObject({ kind: z.literal('not-applicable') }),
]);
export type Answer = z.infer<typeof answer>;

/** The answers of one respondent by question code. */
export const answers = z.record(questionCode, answer);
export type Answers = Readonly<z.infer<typeof answers>>;
