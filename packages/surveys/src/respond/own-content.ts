import type { SurveyContent } from '../survey/survey-content.schema.ts';

/** The survey with the questions that are one respondent's: of those that take turns only the ones in `asked`. */
export function ownContent(content: SurveyContent, asked: readonly string[] | null): SurveyContent {
  if (!asked) return content;
  const own = content.questions.filter((question) => !question.rotates || asked.includes(question.code));
  return { ...content, questions: own };
}
