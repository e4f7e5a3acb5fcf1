import { questionsAsked, type Answers, type Question } from '@unisono/surveys/respond';

/** The answers to what is asked: those on a way that somebody went back from count for nothing. */
export function standingAnswers(questions: readonly Question[], answers: Answers): Answers {
  const standing: Record<string, Answers[string]> = {};
  for (const { code } of questionsAsked(questions, answers)) {
    const answer = answers[code];
    if (answer) standing[code] = answer;
  }
  return standing;
}
