import { EMOTION_SETS } from '@unisono/people-core/schema';
import { z } from 'zod';
import { condition } from './condition.schema.ts';
import { localText } from './local-text.schema.ts';
import { questionCode } from './question-code.schema.ts';

export const LONGEST_QUESTION = 120;

const common = {
  code: questionCode,
  text: localText(LONGEST_QUESTION),
  /** A line under the question. */
  hint: localText(300).nullable(),
  /** A skipped answer is missing, never 0. */
  skippable: z.boolean(),
  /** Offers "does not apply to me", which is counted apart and not scored. */
  notApplicable: z.boolean(),
  /** Asked only when this holds of answers before it; null: always. */
  shownWhen: condition.nullable(),
  /** Takes turns with the others that rotate, where a wave asks only some of them at a time. */
  rotates: z.boolean(),
};

const choiceOption = z.strictObject({ code: questionCode, text: localText(LONGEST_QUESTION) });
export type ChoiceOption = z.infer<typeof choiceOption>;

const emotionSet = z
  .int()
  .refine((version) => EMOTION_SETS.some((set) => set.version === version), 'emotion-set-unknown');

/** The five answers of an agreement, from "strongly disagree"; null: the usual words. */
const agreementLabels = z.array(localText(60)).length(5).nullable();

export const question = z.discriminatedUnion('kind', [
  /** What was felt, on a wheel or a list, intensity 0–5. */
  z.strictObject({ kind: z.literal('emotions'), ...common, emotionSet, view: z.enum(['wheel', 'list']) }),
  /** 0–10. */
  z.strictObject({ kind: z.literal('recommend'), ...common }),
  /** "… made it easy", 1–7. */
  z.strictObject({ kind: z.literal('ease'), ...common }),
  /** Before: what is expected, 0–5. After: lived against expected, −2 to +2. */
  z.strictObject({ kind: z.literal('expectation'), ...common, moment: z.enum(['before', 'after']) }),
  /** Positive, unique, memorable: 1–5 each. */
  z.strictObject({ kind: z.literal('pum'), ...common }),
  /** How many people were told, and whether good or bad. */
  z.strictObject({ kind: z.literal('retelling'), ...common }),
  /** A driver, 1–5. Questions of one construct are one scale. */
  z.strictObject({
    kind: z.literal('agreement'),
    ...common,
    construct: questionCode.nullable(),
    labels: agreementLabels,
  }),
  z.strictObject({ kind: z.literal('single-choice'), ...common, options: z.array(choiceOption).max(30) }),
  z.strictObject({
    kind: z.literal('multiple-choice'),
    ...common,
    options: z.array(choiceOption).max(30),
    /** At most so many; null: any number. */
    most: z.int().min(1).max(30).nullable(),
  }),
  z.strictObject({ kind: z.literal('comment'), ...common, longest: z.int().min(50).max(5000) }),
  /** The service that one's own unit gets from others, 1–5 each. */
  z.strictObject({
    kind: z.literal('internal-service'),
    ...common,
    unitIds: z.array(z.uuid()).max(20),
  }),
  /** What staff believe their customers feel: the emotions of a set, 0–5. */
  z.strictObject({ kind: z.literal('empathy'), ...common, emotionSet, view: z.enum(['wheel', 'list']) }),
]);
export type Question = z.infer<typeof question>;
export type QuestionKind = Question['kind'];
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;
