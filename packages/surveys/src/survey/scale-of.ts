import type { Question } from './question.schema.ts';

/** The whole numbers that a question is answered with, lowest and highest; undefined where it is not a scale. */
export function scaleOf(question: Question): { readonly min: number; readonly max: number } | undefined {
  if (question.kind === 'recommend') return { min: 0, max: 10 };
  if (question.kind === 'ease') return { min: 1, max: 7 };
  if (question.kind === 'agreement') return { min: 1, max: 5 };
  if (question.kind !== 'expectation') return undefined;
  return question.moment === 'before' ? { min: 0, max: 5 } : { min: -2, max: 2 };
}
