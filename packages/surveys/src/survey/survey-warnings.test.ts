import { describe, expect, test } from 'vitest';
import { driver, inOwnWords, oneOf, rotatingDriver } from '../library/library-question.ts';
import { answeringTime } from './answering-time.ts';
import { breakdownsBeyondK } from './breakdowns-beyond-k.ts';
import { isDoubleBarrelled } from './double-barrelled.ts';
import type { SurveyContent } from './survey-content.schema.ts';
import { surveyWarnings } from './survey-warnings.ts';

const survey = (changes: Partial<SurveyContent>): SurveyContent => ({
  title: { en: 'Pulse', es: 'Pulso' },
  introduction: null,
  languages: ['en', 'es'],
  layout: 'one-by-one',
  questions: [driver('heard', ['My manager listens to me', 'Mi responsable me escucha'])],
  ...changes,
});

describe('two questions in one', () => {
  test.each([
    'My manager listens and thanks me',
    'Was it quick or easy?',
    'Delivery as well as packaging were fine',
    'Pay and/or hours are fair',
  ])('%s', (text) => {
    expect(isDoubleBarrelled(text, 'en')).toBe(true);
  });

  test.each([
    'Mi responsable me escucha y me da las gracias',
    '¿Fue rápido o fácil?',
    'Me siento útil e informado',
    'No veo sentido ni futuro',
  ])('%s', (text) => {
    expect(isDoubleBarrelled(text, 'es')).toBe(true);
  });

  test.each([
    'My manager listens to me',
    'Between 1 and 5, how easy?',
    'Health and safety come first',
    'It gets better and better',
  ])('not: %s', (text) => {
    expect(isDoubleBarrelled(text, 'en')).toBe(false);
  });

  test.each(['Mi responsable me escucha', 'Entre el equipo y yo hay confianza', '¿Volverías, sí o no?', 'De 1 y 5'])(
    'tampoco: %s',
    (text) => {
      expect(isDoubleBarrelled(text, 'es')).toBe(text.includes('sí o no'));
    },
  );
});

describe('before a launch', () => {
  test('a survey that is whole has nothing to look at', () => {
    expect(surveyWarnings(survey({}))).toEqual([]);
  });

  test('texts that are missing block, in the languages it is asked in', () => {
    const questions = [driver('heard', ['My manager listens to me', ''])];
    const missing = { reason: 'text-missing', blocks: true, field: 'questions.0.text', language: 'es' };
    expect(surveyWarnings(survey({ questions }))).toEqual([missing]);
    expect(surveyWarnings(survey({ questions, languages: ['en'] }))).toEqual([]);
  });

  test('no question, and a choice between nothing, block', () => {
    expect(surveyWarnings(survey({ questions: [] }))).toEqual([
      { reason: 'no-questions', blocks: true, field: 'questions' },
    ]);
    const questions = [oneOf('reason', ['Why?', '¿Por qué?'], { pay: ['Pay', 'Sueldo'] })];
    expect(surveyWarnings(survey({ questions }))).toEqual([
      { reason: 'too-few-options', blocks: true, field: 'questions.0.options' },
    ]);
  });

  test('two questions in one are pointed out where they stand, but not in an open question', () => {
    const doubled = ['What is good and bad?', '¿Qué hay de bueno y malo?'] as const;
    expect(surveyWarnings(survey({ questions: [inOwnWords('why', doubled)] }))).toEqual([]);
    expect(surveyWarnings(survey({ questions: [driver('why', doubled)] }))).toMatchObject([
      { reason: 'double-barrelled', blocks: false, field: 'questions.0.text', language: 'en' },
      { reason: 'double-barrelled', language: 'es' },
    ]);
  });

  test('a long one says how long; asking some at a time makes it short', () => {
    const questions = Array.from({ length: 20 }, (_, index) =>
      rotatingDriver(`q${index}`, ['My manager listens to me', 'Mi responsable me escucha']),
    );
    const content = survey({ questions });
    expect(surveyWarnings(content)).toEqual([
      { reason: 'too-long', blocks: false, field: 'questions', seconds: answeringTime(content, 'en') },
    ]);
    expect(surveyWarnings(content, 5)).toEqual([]);
    expect(answeringTime(content, 'en', 5)).toBeCloseTo(answeringTime(content, 'en') / 4, 0);
  });
});

test('a breakdown is too fine when most of its groups will hardly have k answers', () => {
  expect(breakdownsBeyondK([40, 12, 8, 7], 5, 0.7)).toEqual({ groups: 4, beyond: 1, tooMany: false });
  expect(breakdownsBeyondK([40, 3, 4], 5, 0.7)).toEqual({ groups: 3, beyond: 2, tooMany: true });
  expect(breakdownsBeyondK([], 5, 0.7)).toEqual({ groups: 0, beyond: 0, tooMany: false });
});
