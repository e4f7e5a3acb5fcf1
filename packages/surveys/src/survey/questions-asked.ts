import type { Answers } from './answer.schema.ts';
import { conditionHolds } from './condition-holds.ts';
import type { Question } from './question.schema.ts';

/**
 * The questions a respondent meets with these answers, in their order. Answers to questions that are not met count
 * for nothing: somebody went back and took another way.
 */
export function questionsAsked(questions: readonly Question[], answers: Answers): Question[] {
  const asked: Question[] = [];
  const standing: Record<string, Answers[string]> = {};
  for (const question of questions) {
    if (question.shownWhen && !conditionHolds(question.shownWhen, standing)) continue;
    asked.push(question);
    const answer = answers[question.code];
    if (answer) standing[question.code] = answer;
  }
  return asked;
}
