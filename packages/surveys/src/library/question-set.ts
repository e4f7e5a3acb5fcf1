import type { Role } from '@unisono/people-core/schema';
import type { LocalText } from '../survey/local-text.schema.ts';
import type { Question } from '../survey/question.schema.ts';

export const QUESTION_SETS = [
  'engagement',
  'onboarding',
  'leaving',
  'internal-service',
  'after-purchase',
  'after-contact',
  'after-campaign',
] as const;
export type QuestionSetCode = (typeof QUESTION_SETS)[number];

/** A set to start a survey from, or to take questions from. */
export interface QuestionSet {
  readonly code: QuestionSetCode;
  /** Whom it asks. */
  readonly side: Role;
  readonly title: LocalText;
  /** What it is for. */
  readonly purpose: LocalText;
  readonly questions: readonly Question[];
}
