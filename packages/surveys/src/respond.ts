/** What the respondent's page needs, and nothing that weighs: no schemas, no library. */
export { protectedAnswerOf } from './protected/protected-answer-of.ts';
export type { DrawnSignature, Questions, Received, ReceiptStory } from './respond/respond.schema.ts';
export type { Answer, Answers } from './survey/answer.schema.ts';
export { ANSWER_WORDS, scaleWords } from './survey/answer-words.ts';
export { answeringTime } from './survey/answering-time.ts';
export { checkAnswers, type AnswerFault } from './survey/check-answers.ts';
export type { Question, QuestionKind, QuestionOf } from './survey/question.schema.ts';
export { questionsAsked } from './survey/questions-asked.ts';
export { scaleOf } from './survey/scale-of.ts';
export { spokesOf, touchedAt, WHEEL, type Mark, type Spoke } from './survey/wheel-layout.ts';
