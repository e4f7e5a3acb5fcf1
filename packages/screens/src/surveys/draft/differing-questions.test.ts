import { LIBRARY, type SurveyContent } from '@unisono/surveys/schema';
import { expect, test } from 'vitest';
import { codesOf } from './free-code.ts';
import { differingQuestions } from './differing-questions.ts';

const [set] = LIBRARY;
const survey: SurveyContent = {
  title: { en: 'Pulse', es: 'Pulso' },
  introduction: null,
  languages: ['en', 'es'],
  layout: 'one-by-one',
  questions: [...(set?.questions ?? [])],
};

test('the same, however its members are ordered and whatever spaces stand around, does not differ', () => {
  const other = JSON.parse(JSON.stringify(survey), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value === 'My work gives me energy'
        ? 'My work gives me energy '
        : value,
  ) as SurveyContent;
  expect(differingQuestions(survey, other)).toEqual([]);
});

test('changed, added and removed questions differ', () => {
  const [first, second, ...rest] = survey.questions;
  if (!first || !second) throw new Error('the library is empty');
  const other = { ...survey, questions: [{ ...first, skippable: false }, { ...second, code: 'new' }, ...rest] };
  expect(codesOf(differingQuestions(survey, other))).toEqual([first.code, second.code, 'new']);
});
