import { AIMED_SECONDS, LIBRARY, type SurveyContent } from '@unisono/surveys/schema';
import { describe, expect, test } from 'vitest';
import { checksOf, concerns, mustChange } from './checks.ts';
import { placeOf } from './field-id.ts';
import { moveQuestion } from './change-questions.ts';

const surveyOf = (code: string, changes: Partial<SurveyContent> = {}): SurveyContent => ({
  title: { en: 'Survey', es: 'Encuesta' },
  introduction: null,
  languages: ['en', 'es'],
  layout: 'one-by-one',
  questions: [...(LIBRARY.find((set) => set.code === code)?.questions ?? [])],
  ...changes,
});

test('a path leads to the field that edits it', () => {
  expect(placeOf('title', 'es')).toEqual({ place: 'opening', field: 'field-title.es' });
  expect(placeOf('questions.3.options.1.text', 'en')).toEqual({ place: 3, field: 'field-options.1.text.en' });
  expect(placeOf('questions.12')).toEqual({ place: 12, field: 'field-text' });
});

describe('checks', () => {
  test('gather missing texts by language, with the way to each', () => {
    const content = surveyOf('onboarding', { title: { en: 'Hello', es: '' } });
    content.questions[2] = Object.assign({}, content.questions[2], { text: { en: 'Welcome', es: '' } });
    const [missing] = checksOf(content);
    expect(missing).toEqual({
      kind: 'text-missing',
      language: 'es',
      at: [placeOf('title', 'es'), placeOf('questions.2.text', 'es')],
    });
    expect(missing && concerns(missing, 2)).toBe(true);
    expect(missing && concerns(missing, 1)).toBe(false);
  });

  test('name a question that asks two things once, whatever languages it does so in', () => {
    const content = surveyOf('onboarding');
    const text = { en: 'My manager listens and thanks me', es: 'Mi responsable me escucha y me da las gracias' };
    content.questions[2] = Object.assign({}, content.questions[2], { text });
    expect(checksOf(content).filter(({ kind }) => kind === 'double-barrelled')).toEqual([
      { kind: 'double-barrelled', at: placeOf('questions.2.text', 'en') },
    ]);
  });

  test('put what must change first: here a rule that looks forward', () => {
    const [first, ...rest] = checksOf(moveQuestion(surveyOf('after-contact'), 5, 0));
    expect(first).toMatchObject({ kind: 'fault', reason: 'branch-not-forward', at: { place: 0 } });
    expect(rest.every((check) => !mustChange(check))).toBe(true);
  });

  test('say how many that take turns fit into a minute', () => {
    const long = checksOf(surveyOf('engagement')).find(({ kind }) => kind === 'too-long');
    if (long?.kind !== 'too-long' || !long.turns) throw new Error('the set is not long');
    expect(long.seconds).toBeGreaterThan(AIMED_SECONDS);
    expect(long.turns.seconds).toBeLessThanOrEqual(AIMED_SECONDS);
    expect(long.turns.count).toBe(14);
    expect(long.couldTurn).toEqual([]);
  });

  test('offer turns to drivers that nothing looks at', () => {
    const leaving = checksOf(surveyOf('leaving')).find(({ kind }) => kind === 'too-long');
    expect(leaving).toMatchObject({ couldTurn: [2, 3, 4, 5], comments: 1, turns: undefined });
  });
});

test('a survey without questions asks nothing', () => {
  expect(checksOf(surveyOf('none'))).toEqual([{ kind: 'no-questions' }]);
});
