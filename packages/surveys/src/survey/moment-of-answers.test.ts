import { SHORT_SET } from '@unisono/people-core/schema';
import { expect, test } from 'vitest';
import { momentOfAnswers } from './moment-of-answers.ts';
import { everyKind } from './testing/every-kind.ts';

const SERVICE = '0197f5a0-0000-7000-8000-000000000001';
const questions = everyKind([SERVICE]);

test('every kind of answer fills its score, or is kept by code', () => {
  const told = momentOfAnswers(questions, {
    felt: { kind: 'felt', felt: { pride: 4, anger: 1 } },
    recommend: { kind: 'point', value: 9 },
    ease: { kind: 'point', value: 6 },
    before: { kind: 'point', value: 3 },
    after: { kind: 'point', value: -1 },
    pum: { kind: 'pum', positive: 5, unique: 4, memorable: 3 },
    told: { kind: 'told', people: 2, valence: 1 },
    heard: { kind: 'point', value: 5 },
    reason: { kind: 'chosen', options: ['pay'] },
    channels: { kind: 'chosen', options: ['mail', 'shop'] },
    why: { kind: 'text', text: 'More time' },
    service: { kind: 'rated', units: { [SERVICE]: 2 } },
    customers: { kind: 'felt', felt: { joy: 5, fear: 1 } },
  });
  expect(told).toMatchObject({
    emotionSet: SHORT_SET,
    recommend: 9,
    ease: 6,
    expectation: 3,
    disconfirmation: -1,
    pumPositive: 5,
    pumUnique: 4,
    pumMemorable: 3,
    told: 2,
    toldValence: 1,
    comments: [{ question: 'why', text: 'More time' }],
    answers: {
      heard: 5,
      'reason.pay': 1,
      'reason.hours': 0,
      'channels.mail': 1,
      'channels.post': 0,
      'channels.shop': 1,
      [`service.${SERVICE}`]: 2,
      'customers.joy': 5,
      'customers.fear': 1,
      'customers.anger': 0,
      'customers.experience': 90,
    },
  });
  expect(Object.keys(told.felt ?? {})).toHaveLength(10);
  expect(told.felt).toMatchObject({ pride: 4, anger: 1, joy: 0 });
});

test('none of these is an explicit nothing; what was skipped is missing', () => {
  expect(momentOfAnswers(questions, {})).toEqual({});
  const none = momentOfAnswers(questions, { felt: { kind: 'felt', felt: {} } });
  expect(Object.values(none.felt ?? {})).toEqual(Array(10).fill(0));
});

test('what does not apply is counted apart and scores nothing', () => {
  expect(momentOfAnswers(questions, { heard: { kind: 'not-applicable' } })).toEqual({
    answers: { 'heard.not-applicable': 1 },
  });
});
