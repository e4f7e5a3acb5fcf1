import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIBRARY } from '../library/library.ts';
import type { Answer, Answers } from './answer.schema.ts';
import { checkAnswers } from './check-answers.ts';
import type { Question } from './question.schema.ts';
import { questionsAsked } from './questions-asked.ts';
import { everyKind } from './testing/every-kind.ts';
import { anyAnswers } from './testing/any-answers.ts';

const SERVICE = '0197f5a0-0000-7000-8000-000000000001';
const questions = everyKind([SERVICE]);
const only = (code: string) => questions.filter((question) => question.code === code);

const branching = (over: Partial<Question>): Question[] => [
  ...only('felt'),
  ...only('told'),
  ...only('reason'),
  ...only('why').map((question) => ({ ...question, ...over }) as Question),
];
const felt = (emotion: 'unpleasant' | 'joy') => ({
  match: 'all' as const,
  tests: [{ test: 'felt' as const, question: 'felt', emotion, intensity: 4 }],
});

describe('an answer', () => {
  test.each<[string, Answer]>([
    ['felt', { kind: 'felt', felt: { pride: 5, anger: 0 } }],
    ['felt', { kind: 'felt', felt: {} }],
    ['recommend', { kind: 'point', value: 0 }],
    ['ease', { kind: 'point', value: 7 }],
    ['before', { kind: 'point', value: 5 }],
    ['after', { kind: 'point', value: -2 }],
    ['pum', { kind: 'pum', positive: 5, unique: 1, memorable: 3 }],
    ['told', { kind: 'told', people: 0, valence: null }],
    ['told', { kind: 'told', people: 3, valence: -1 }],
    ['heard', { kind: 'point', value: 1 }],
    ['heard', { kind: 'not-applicable' }],
    ['reason', { kind: 'chosen', options: ['pay'] }],
    ['channels', { kind: 'chosen', options: ['mail', 'post'] }],
    ['why', { kind: 'text', text: 'x'.repeat(50) }],
    ['service', { kind: 'rated', units: { [SERVICE]: 4 } }],
    ['customers', { kind: 'felt', felt: { joy: 2 } }],
  ])('to %s fits: %j', (code, answer) => {
    expect(checkAnswers(only(code), { [code]: answer })).toBeUndefined();
  });

  test.each<[string, Answer, string]>([
    ['felt', { kind: 'felt', felt: { love: 2 } }, 'answer-out-of-range'],
    ['felt', { kind: 'point', value: 2 }, 'answer-misfit'],
    ['felt', { kind: 'not-applicable' }, 'answer-misfit'],
    ['recommend', { kind: 'point', value: 11 }, 'answer-out-of-range'],
    ['recommend', { kind: 'text', text: '9' }, 'answer-misfit'],
    ['ease', { kind: 'point', value: 0 }, 'answer-out-of-range'],
    ['before', { kind: 'point', value: -1 }, 'answer-out-of-range'],
    ['after', { kind: 'point', value: 3 }, 'answer-out-of-range'],
    ['told', { kind: 'told', people: 2, valence: null }, 'answer-out-of-range'],
    ['told', { kind: 'told', people: 0, valence: 1 }, 'answer-out-of-range'],
    ['reason', { kind: 'chosen', options: ['pay', 'hours'] }, 'answer-out-of-range'],
    ['reason', { kind: 'chosen', options: [] }, 'answer-out-of-range'],
    ['reason', { kind: 'chosen', options: ['other'] }, 'answer-out-of-range'],
    ['channels', { kind: 'chosen', options: ['mail', 'mail'] }, 'answer-out-of-range'],
    ['channels', { kind: 'chosen', options: ['mail', 'post', 'shop'] }, 'answer-out-of-range'],
    ['why', { kind: 'text', text: 'x'.repeat(51) }, 'answer-out-of-range'],
    ['service', { kind: 'rated', units: {} }, 'answer-out-of-range'],
    ['service', { kind: 'rated', units: { '0197f5a0-0000-7000-8000-000000000009': 4 } }, 'answer-out-of-range'],
  ])('to %s does not fit: %j', (code, answer, reason) => {
    expect(checkAnswers(only(code), { [code]: answer })).toEqual({ question: code, reason });
  });

  test('is needed only where the question cannot be skipped', () => {
    const must = only('ease').map((question) => ({ ...question, skippable: false }));
    expect(checkAnswers(must, {})).toEqual({ question: 'ease', reason: 'answer-missing' });
    expect(checkAnswers(only('ease'), {})).toBeUndefined();
  });

  test('to a question that is not there is refused', () => {
    expect(checkAnswers([], { ease: { kind: 'point', value: 1 } })).toEqual({
      question: 'ease',
      reason: 'answer-not-asked',
    });
  });
});

describe('branching', () => {
  const why: Answers = { why: { kind: 'text', text: 'Because' } };
  const asked = (over: Partial<Question>, given: Answers) => checkAnswers(branching(over), { ...given, ...why });
  const refused = { question: 'why', reason: 'answer-not-asked' };

  test('asks what follows from a choice, and refuses its answer otherwise', () => {
    const shownWhen = {
      match: 'any' as const,
      tests: [{ test: 'chosen' as const, question: 'reason', option: 'pay' }],
    };
    expect(asked({ shownWhen }, { reason: { kind: 'chosen', options: ['pay'] } })).toBeUndefined();
    expect(asked({ shownWhen }, { reason: { kind: 'chosen', options: ['hours'] } })).toEqual(refused);
    expect(asked({ shownWhen }, {})).toEqual(refused);
  });

  test('looks at the strongest emotion of a valence, at one emotion, at how many were told', () => {
    expect(asked({ shownWhen: felt('unpleasant') }, { felt: { kind: 'felt', felt: { anger: 4 } } })).toBeUndefined();
    expect(asked({ shownWhen: felt('unpleasant') }, { felt: { kind: 'felt', felt: { joy: 5 } } })).toEqual(refused);
    expect(asked({ shownWhen: felt('joy') }, { felt: { kind: 'felt', felt: { pride: 5 } } })).toEqual(refused);
    const told = { match: 'all' as const, tests: [{ test: 'at-least' as const, question: 'told', value: 3 }] };
    expect(asked({ shownWhen: told }, { told: { kind: 'told', people: 3, valence: 1 } })).toBeUndefined();
    expect(asked({ shownWhen: told }, { told: { kind: 'told', people: 2, valence: 1 } })).toEqual(refused);
  });

  test('that hangs on a question which is itself not asked asks nothing', () => {
    const [feeling, , reason] = branching({});
    const chain = [
      feeling,
      reason && { ...reason, shownWhen: feltAnything },
      ...branching({ shownWhen: choseAnything }).slice(3),
    ];
    const given: Answers = { reason: { kind: 'chosen', options: ['pay'] }, ...why };
    expect(
      questionsAsked(
        chain.filter((each) => each !== undefined),
        given,
      ).map(({ code }) => code),
    ).toEqual(['felt']);
  });

  const feltAnything = {
    match: 'all' as const,
    tests: [{ test: 'answered' as const, question: 'felt', answered: true }],
  };
  const choseAnything = {
    match: 'all' as const,
    tests: [{ test: 'answered' as const, question: 'reason', answered: true }],
  };
});

test.each(LIBRARY)('whatever way somebody takes through $code, their answers to what they met are taken', (set) => {
  const rated = set.questions.map((each) =>
    each.kind === 'internal-service' ? { ...each, unitIds: [SERVICE] } : each,
  );
  fc.assert(
    fc.property(anyAnswers(rated), (given) => {
      const met = new Set(questionsAsked(rated, given).map(({ code }) => code));
      const kept = Object.fromEntries(Object.entries(given).filter(([code]) => met.has(code)));
      expect(checkAnswers(rated, kept)).toBeUndefined();
      const beyond = Object.keys(given).length > Object.keys(kept).length;
      expect(checkAnswers(rated, given)?.reason).toBe(beyond ? 'answer-not-asked' : undefined);
    }),
  );
});
