import type { Question, SurveyContent } from '@unisono/surveys/schema';
import { lookingAt } from './change-questions.ts';
import { withPossibleBranches } from './branches.ts';
import { codesOf, freeCode } from './free-code.ts';
import { isTaken } from './taken-kinds.ts';

/**
 * With questions of the library after the one at `after`. Kinds that a survey has once and that are there already stay
 * out; codes that are taken are numbered, and the rules among the new ones follow them.
 */
export function insertQuestions(content: SurveyContent, added: readonly Question[], after: number): SurveyContent {
  const questions = [...content.questions];
  let place = after + 1;
  const renamed = new Map<string, string>();
  for (const question of added) {
    if (isTaken(question, questions)) continue;
    const code = freeCode(question.code, codesOf(questions));
    if (code !== question.code) renamed.set(question.code, code);
    let fresh: Question = { ...question, code };
    for (const [before, now] of renamed) fresh = lookingAt(fresh, before, now);
    questions.splice(place++, 0, fresh);
  }
  return { ...content, questions: withPossibleBranches(questions) };
}
