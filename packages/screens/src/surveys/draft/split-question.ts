import { splitDoubleBarrelled, type Question, type SurveyContent } from '@unisono/surveys/schema';
import { codesOf, freeCode } from './free-code.ts';

/**
 * A question that asks two things as two, in every language it does so in. Where a language asks only one, the second
 * is left to be written.
 */
export function splitQuestion(content: SurveyContent, index: number): SurveyContent {
  const question = content.questions[index];
  if (!question) return content;
  const [en, es] = (['en', 'es'] as const).map(
    (language) => splitDoubleBarrelled(question.text[language], language) ?? [question.text[language], ''],
  );
  if (!en || !es) return content;
  const first: Question = { ...question, text: { en: en[0] ?? '', es: es[0] ?? '' } };
  const second: Question = {
    ...question,
    code: freeCode(question.code, codesOf(content.questions)),
    text: { en: en[1] ?? '', es: es[1] ?? '' },
  };
  return { ...content, questions: content.questions.toSpliced(index, 1, first, second) };
}
