import type { Answers, Questions } from '@unisono/surveys/respond';

/** What the screens of the questions have in common. */
export interface Asking {
  readonly questions: Questions;
  readonly answers: Answers;
  /** Why the server did not take them, and which question it named. */
  readonly refused: { readonly reason: string; readonly question: string | undefined } | undefined;
  readonly onAnswers: (answers: Answers) => void;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** The answers with another one to a question, or without one. */
export function withAnswer(answers: Answers, code: string, answer: Answers[string] | undefined): Answers {
  const { [code]: before, ...others } = answers;
  return answer ? { ...others, [code]: answer } : before ? others : answers;
}
