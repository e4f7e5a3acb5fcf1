import type { Answer, QuestionKind, QuestionOf } from '@unisono/surveys/respond';

/** What every kind of question gets. Its group is named by the element `labelId`. */
export interface FieldProps<Kind extends QuestionKind = QuestionKind> {
  readonly question: QuestionOf<Kind>;
  /** Undefined: not answered yet, or skipped. */
  readonly answer: Answer | undefined;
  readonly labelId: string;
  /** `partial`: something was chosen that is no answer yet, because a part of it is missing. */
  readonly onAnswer: (answer: Answer | undefined, partial?: boolean) => void;
}

export type Unit = { readonly id: string; readonly name: string };

/** The answer where it is of this kind. */
export function answerOf<Kind extends Answer['kind']>(
  kind: Kind,
  answer: Answer | undefined,
): Extract<Answer, { kind: Kind }> | undefined {
  return answer?.kind === kind ? (answer as Extract<Answer, { kind: Kind }>) : undefined;
}
