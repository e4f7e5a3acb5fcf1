import { EMOTION_CODES, STRONGEST } from '@unisono/people-core/schema';
import { z } from 'zod';
import { questionCode } from './question-code.schema.ts';

/** What emotions a test may look at: one of them, or the strongest of a valence. */
const FELT_TARGETS = ['pleasant', 'unpleasant', ...EMOTION_CODES] as const;

/** One look at an earlier answer. A question that was skipped, or not asked, passes none but `answered: false`. */
const test = z.discriminatedUnion('test', [
  z.strictObject({ test: z.literal('answered'), question: questionCode, answered: z.boolean() }),
  z.strictObject({ test: z.literal('at-least'), question: questionCode, value: z.int() }),
  z.strictObject({ test: z.literal('at-most'), question: questionCode, value: z.int() }),
  z.strictObject({ test: z.literal('chosen'), question: questionCode, option: questionCode }),
  z.strictObject({
    test: z.literal('felt'),
    question: questionCode,
    emotion: z.enum(FELT_TARGETS),
    intensity: z.int().min(1).max(STRONGEST),
  }),
]);
export type ConditionTest = z.infer<typeof test>;

/** When a question is asked: if all, or any, of the tests pass. */
export const condition = z.strictObject({
  match: z.enum(['all', 'any']),
  tests: z.array(test).min(1).max(10),
});
export type Condition = z.infer<typeof condition>;
