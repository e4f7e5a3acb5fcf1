import type { Language } from '@unisono/people-core/schema';
import type { Answer, Question } from '@unisono/surveys/schema';

/** What every way to answer gets. */
export interface AnswerProps<Asked extends Question = Question> {
  readonly question: Asked;
  readonly language: Language;
  readonly answer: Answer | undefined;
  /** `half`: something was chosen that is no answer yet, because a part of it is missing. */
  onGive(answer: Answer | undefined, half?: boolean): void;
}
