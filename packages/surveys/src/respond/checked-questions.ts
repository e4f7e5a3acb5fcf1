import { ConflictError, InvalidInputError } from '@unisono/rpc/server';
import type { Answers } from '../survey/answer.schema.ts';
import { checkAnswers } from '../survey/check-answers.ts';
import type { Question } from '../survey/question.schema.ts';
import { waveState } from '../wave/present-wave.ts';
import type { Asked } from './find-asked.ts';
import { ownContent } from './own-content.ts';

/**
 * The respondent's own questions, where the wave is open and the answers fit them.
 * @throws ConflictError `wave-not-open`, InvalidInputError with the reasons of `checkAnswers` and the question as field
 */
export function checkedQuestions(asked: Asked, answers: Answers, now: Date): readonly Question[] {
  if (waveState(asked, now) !== 'open') throw new ConflictError('wave-not-open');
  const { questions } = ownContent(asked.content, asked.asked);
  const fault = checkAnswers(questions, answers);
  if (fault) throw new InvalidInputError(fault.reason, { field: `answers.${fault.question}` });
  return questions;
}
