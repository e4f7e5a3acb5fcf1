import type { Question, SurveyContent } from '@unisono/surveys/schema';
import { withPossibleBranches } from './branches.ts';
import { codesOf, freeCode } from './free-code.ts';

/** Puts a question elsewhere. What depends on it stays as it is: the screen says so where it now stands too early. */
export function moveQuestion(content: SurveyContent, from: number, to: number): SurveyContent {
  const moved = content.questions[from];
  if (!moved || from === to || to < 0 || to >= content.questions.length) return content;
  return { ...content, questions: content.questions.toSpliced(from, 1).toSpliced(to, 0, moved) };
}

/** Without a question, and without the rules that looked at it. */
export function removeQuestion(content: SurveyContent, index: number): SurveyContent {
  return { ...content, questions: withPossibleBranches(content.questions.toSpliced(index, 1)) };
}

/** One question instead of another; rules follow it to another code, and wait for repair where they do not fit. */
export function replaceQuestion(content: SurveyContent, index: number, question: Question): SurveyContent {
  const before = content.questions[index];
  const replaced = content.questions.with(index, question);
  if (!before || before.code === question.code) return { ...content, questions: replaced };
  return { ...content, questions: replaced.map((each) => lookingAt(each, before.code, question.code)) };
}

/** The same question once more after it, under a code of its own. */
export function duplicateQuestion(content: SurveyContent, index: number): SurveyContent {
  const question = content.questions[index];
  if (!question) return content;
  const code = freeCode(question.code, codesOf(content.questions));
  return { ...content, questions: content.questions.toSpliced(index + 1, 0, { ...question, code }) };
}

/** A question whose rules look at `after` where they looked at `before`. */
export function lookingAt(question: Question, before: string, after: string): Question {
  if (!question.shownWhen) return question;
  const tests = question.shownWhen.tests.map((test) =>
    test.question === before ? { ...test, question: after } : test,
  );
  return { ...question, shownWhen: { ...question.shownWhen, tests } };
}
