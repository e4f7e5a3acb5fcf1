import type { ProtectedAnswer } from '@unisono/disclosure/schema';
import type { Answers } from '../survey/answer.schema.ts';
import type { Question } from '../survey/question.schema.ts';
import { questionsAsked } from '../survey/questions-asked.ts';
import { questionNumbers } from './question-numbers.ts';

/**
 * What answers give in a protected wave: numbers by measure code, and comments. Take answers in only after
 * `checkAnswers`. Products of pairs are left to `completeAnswer`, so that a sealed answer stays small.
 */
export function protectedAnswerOf(questions: readonly Question[], answers: Answers): ProtectedAnswer {
  const values: Record<string, number> = {};
  const comments: { question: string; text: string }[] = [];
  for (const question of questionsAsked(questions, answers)) {
    const answer = answers[question.code];
    if (!answer) continue;
    const text = answer.kind === 'text' ? answer.text.trim() : '';
    if (text) comments.push({ question: question.code, text });
    Object.assign(values, questionNumbers(question, answer));
  }
  return { values, comments };
}
