import type { ProtectedAnswer } from '@unisono/disclosure/schema';
import type { Question } from '../survey/question.schema.ts';
import { pairNumbers } from './driver-pairs.ts';

/** An answer with the products of its pairs, as `measuresOf` of the survey asks for them. */
export function completeAnswer(
  { questions }: { readonly questions: readonly Question[] },
  { values, comments }: ProtectedAnswer,
): ProtectedAnswer {
  return { values: { ...values, ...pairNumbers(questions, values) }, comments };
}
