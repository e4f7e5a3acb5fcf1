import { findContentFault, type Question } from '@unisono/surveys/schema';

/** Whether a survey asks this already and asks it once only: it would fill the same score a second time. */
export function isTaken(question: Question, questions: readonly Question[]): boolean {
  return questions.some((each) => {
    const pair = [alone(each, 'one'), alone(question, 'other')];
    return findContentFault({ questions: pair })?.reason === 'question-kind-repeated';
  });
}

function alone(question: Question, code: string): Question {
  return { ...question, code, shownWhen: null };
}
