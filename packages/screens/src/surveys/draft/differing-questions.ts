import type { Question, SurveyContent } from '@unisono/surveys/schema';

/** The questions that are in one survey and not, or not like this, in the other; each once, those of the first before. */
export function differingQuestions(one: SurveyContent, other: SurveyContent): Question[] {
  const others = new Map(other.questions.map((question) => [question.code, JSON.stringify(inOrder(question))]));
  const codes = new Set(one.questions.map(({ code }) => code));
  return [
    ...one.questions.filter((question) => others.get(question.code) !== JSON.stringify(inOrder(question))),
    ...other.questions.filter(({ code }) => !codes.has(code)),
  ];
}

/** The database keeps the members of an object in an order of its own. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value.trim() : value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, inOrder(member)]),
  );
}
