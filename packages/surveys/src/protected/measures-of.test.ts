import { protectedAnswer, protectedWaveInput } from '@unisono/disclosure/schema';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIBRARY } from '../library/library.ts';
import { driver, recommendation } from '../library/library-question.ts';
import type { Answer, Answers } from '../survey/answer.schema.ts';
import { checkAnswers } from '../survey/check-answers.ts';
import type { Question } from '../survey/question.schema.ts';
import { questionsAsked } from '../survey/questions-asked.ts';
import { anyAnswers } from '../survey/testing/any-answers.ts';
import { everyKind } from '../survey/testing/every-kind.ts';
import { completeAnswer } from './complete-answer.ts';
import { measuresOf } from './measures-of.ts';
import { protectedAnswerOf } from './protected-answer-of.ts';

const UNITS = ['0197f5a0-0000-7000-8000-000000000001', '0197f5a0-0000-7000-8000-000000000002'];
const ALL = everyKind(UNITS);
const FELT = ['experience', 'pleasant', 'unpleasant', 'impact', 'unnoticed'];
const open = (questions: readonly Question[]) =>
  protectedWaveInput.parse({
    waveId: UNITS[0],
    mode: 'confidential',
    families: measuresOf({ questions }),
    places: [{ id: UNITS[0], parentId: null }],
  }).families;

const someTerms = (question: Question): fc.Arbitrary<Question> =>
  fc.boolean().map((notApplicable) => ({ ...question, notApplicable }));

/** Some of the questions, some of them with "does not apply". */
const someQuestions = fc.subarray(ALL, { minLength: 1 }).chain((questions) => fc.tuple(...questions.map(someTerms)));

/** Answers as they are taken: to what was met, "does not apply" among them. */
const someAnswers = (questions: readonly Question[]): fc.Arbitrary<Answers> =>
  fc.tuple(anyAnswers(questions), fc.infiniteStream(fc.boolean())).map(([given, dice]) => {
    const without = (question: Question) => question.notApplicable && (dice.next().value ?? false);
    const none: Answer = { kind: 'not-applicable' };
    const told = Object.fromEntries(questions.filter(without).map(({ code }) => [code, none]));
    const all: Answers = { ...given, ...told };
    const met = new Set(questionsAsked(questions, all).map(({ code }) => code));
    return Object.fromEntries(Object.entries(all).filter(([code]) => met.has(code)));
  });

const codesOf = (families: ReturnType<typeof measuresOf>) =>
  families.map(({ code, measures }) => [code, measures.map((measure) => measure.code)]);

/** What is wrong with values, by the rule of the guard (`is_asked`). */
function faultsOf(questions: readonly Question[], values: Readonly<Record<string, number>>): string[] {
  const families = open(questions);
  const known = new Map(families.flatMap(({ measures }) => measures.map((measure) => [measure.code, measure])));
  const beyond = Object.entries(values).filter(([code, value]) => {
    const measure = known.get(code);
    return !measure || !Number.isInteger(value) || value < measure.min || value > measure.max;
  });
  const half = families.filter(({ measures }) => {
    const given = measures.filter(({ code }) => values[code] !== undefined).length;
    return given !== 0 && given !== measures.length;
  });
  return [...beyond.map(([code, value]) => `${code} ${value}`), ...half.map(({ code }) => code)];
}

test('whatever is asked and answered gives numbers that the wave was opened for, of a family all or none', () => {
  fc.assert(
    fc.property(
      someQuestions.chain((questions) => fc.tuple(fc.constant(questions), someAnswers(questions))),
      ([questions, answers]) => {
        expect(checkAnswers(questions, answers)).toBeUndefined();
        const answer = protectedAnswerOf(questions, answers);
        expect(faultsOf(questions, answer.values)).toEqual([]);
        expect(faultsOf(questions, completeAnswer({ questions }, answer).values)).toEqual([]);
        expect(protectedAnswer.parse(answer)).toEqual(answer);
      },
    ),
  );
});

test.each([...LIBRARY])('$code can be asked, whatever way is taken through it', (set) => {
  const questions = set.questions.map((each) =>
    each.kind === 'internal-service' ? { ...each, unitIds: UNITS } : each,
  );
  fc.assert(
    fc.property(someAnswers(questions), (answers) => {
      const answer = completeAnswer({ questions }, protectedAnswerOf(questions, answers));
      expect(faultsOf(questions, answer.values)).toEqual([]);
    }),
  );
});

test('a survey of the greatest length can be asked', () => {
  const options = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`o${index}`, ['Yes', 'Sí']] as const));
  const [several] = ALL.filter((question) => question.kind === 'multiple-choice');
  if (several?.kind !== 'multiple-choice') throw new Error('no such question');
  const many = Array.from({ length: 100 }, (_, index): Question => ({
    ...several,
    code: `q${index}`,
    notApplicable: true,
    options: Object.keys(options).map((code) => ({ code, text: several.text })),
  }));
  expect(open(many)).toHaveLength(3000);
});

describe('families', () => {
  test('of feelings hold what is computed from the two strongest, and the profile is cut no finer', () => {
    const [felt, profile] = open(ALL.filter(({ code }) => code === 'felt'));
    expect(felt?.measures.map(({ code, derived }) => [code, derived])).toEqual(
      FELT.map((name, index) => [`felt.${name}`, index > 2]),
    );
    expect(profile).toMatchObject({ code: 'felt.profile', minimum: 30, of: ['felt'] });
    expect(profile?.measures.every(({ code, kind }) => code.startsWith('felt.emotion.') && kind === 'sum')).toBe(true);
  });

  test('of drivers and outcomes have the products of each pair about the middles, and nothing to subtract', () => {
    const questions = [driver('heard', ['', '']), driver('fair', ['', '']), recommendation(['', ''])];
    const pairs = open(questions).filter(({ code }) => code.startsWith('pair.'));
    expect(codesOf(pairs)).toEqual([
      ['pair.heard.fair', ['heard*fair']],
      ['pair.heard.recommend', ['heard*recommend']],
      ['pair.fair.recommend', ['fair*recommend']],
    ]);
    expect(pairs[1]).toMatchObject({ minimum: 100, of: ['heard', 'recommend'] });
    expect(pairs[1]?.measures).toMatchObject([{ kind: 'sum', min: -10, max: 10 }]);
    const given: Answers = { heard: { kind: 'point', value: 4 }, recommend: { kind: 'point', value: 9 } };
    expect(completeAnswer({ questions }, protectedAnswerOf(questions, given)).values).toEqual({
      heard: 4,
      recommend: 9,
      'heard*recommend': (4 - 3) * (9 - 5),
    });
  });

  test('leave out drivers after the fourteenth', () => {
    const questions = Array.from({ length: 16 }, (_, index) => driver(`d${index}`, ['', '']));
    const pairs = measuresOf({ questions }).filter(({ code }) => code.startsWith('pair.'));
    expect(pairs).toHaveLength((14 * 13) / 2);
  });
});

test('an answer of every kind', () => {
  const { values, comments } = protectedAnswerOf(ALL, {
    felt: { kind: 'felt', felt: { pride: 4, anger: 1 } },
    ease: { kind: 'point', value: 6 },
    after: { kind: 'point', value: -2 },
    pum: { kind: 'pum', positive: 5, unique: 4, memorable: 4 },
    told: { kind: 'told', people: 500, valence: -1 },
    heard: { kind: 'not-applicable' },
    reason: { kind: 'chosen', options: ['hours'] },
    channels: { kind: 'chosen', options: ['mail', 'shop'] },
    why: { kind: 'text', text: 'More time' },
    service: { kind: 'rated', units: { [UNITS[0] ?? '']: 2 } },
  });
  expect(values).toMatchObject({
    'felt.experience': 80,
    'felt.pleasant': 4,
    'felt.unpleasant': 1,
    'felt.impact': 64,
    'felt.unnoticed': 0,
    'felt.emotion.pride': 4,
    'felt.emotion.joy': 0,
    ease: 6,
    after: -2,
    'pum.positive': 5,
    'pum.pum': 1,
    'told.told': 20,
    'told.valence': -1,
    reason: 1,
    'channels.mail': 1,
    'channels.post': 0,
    [`service.${UNITS[0]}`]: 2,
  });
  expect(values).not.toHaveProperty('heard');
  expect(values).not.toHaveProperty(`service.${UNITS[1]}`);
  expect(comments).toEqual([{ question: 'why', text: 'More time' }]);
  const silent = protectedAnswerOf(ALL, { told: { kind: 'told', people: 0, valence: null } });
  expect(silent.values).toEqual({ 'told.told': 0, 'told.valence': 2 });
});
