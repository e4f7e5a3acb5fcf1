import { expect, test } from 'vitest';
import { resultFacts } from './result-facts.ts';
import type { ScoreResult } from './result.schema.ts';

interface Given {
  readonly metric?: ScoreResult['metric'];
  readonly value: number;
  readonly reach?: number;
  readonly change?: number;
  readonly max?: number;
}

function score(question: string, { metric = 'agreement', value, reach = 0.1, change, max = 5 }: Given): ScoreResult {
  const figure = { ok: true as const, value, n: 30, low: value - reach, high: value + reach, noInterval: null };
  return {
    code: `${question}.${metric}`,
    question,
    questionKind: 'agreement',
    metric,
    option: null,
    kind: 'mean',
    min: 1,
    max,
    figure,
    counts: null,
    organisation: figure,
    fromOrganisation: { ok: false, reason: 'is-the-whole' },
    change:
      change === undefined
        ? { ok: false, reason: 'first-wave' }
        : { ok: true, value: change, low: change - 0.1, high: change + 0.1, p: 0.001, q: 0.001, significant: true },
    trend: [],
  };
}
const drivers = [
  { question: 'fair', importance: 0.1, share: 0.25 },
  { question: 'heard', importance: 0.3, share: 0.75 },
];

test('the strongest driver comes first, and says when it is the lowest score too', () => {
  const scores = [score('heard', { value: 2 }), score('fair', { value: 4 })];
  expect(resultFacts(scores, [{ outcome: 'recommend', drivers }])).toEqual([
    { fact: 'strongest-driver', question: 'heard', outcome: 'recommend', share: 0.75, lowest: true },
    { fact: 'lowest', code: 'heard.agreement', question: 'heard', value: 2 },
    { fact: 'highest', code: 'fair.agreement', question: 'fair', value: 4 },
  ]);
});

test('a driver that hardly leads the others is not named', () => {
  const level = ['a', 'b', 'c', 'd'].map((question, at) => ({ question, importance: 0.2 - at / 100, share: 0.27 }));
  expect(resultFacts([], [{ outcome: 'recommend', drivers: level }])).toEqual([]);
  const leading = [{ question: 'a', importance: 0.4, share: 0.6 }, ...level.slice(1)];
  expect(resultFacts([], [{ outcome: 'recommend', drivers: leading }])).toMatchObject([{ question: 'a' }]);
});

test('nothing is called lowest where intervals meet', () => {
  expect(resultFacts([score('heard', { value: 3, reach: 0.6 }), score('fair', { value: 4, reach: 0.6 })], [])).toEqual(
    [],
  );
});

test('the change that is named is the largest by its scale, of scores that rise when things get better', () => {
  const scores = [
    score('pain', { metric: 'pain', value: 0.5, change: 0.9, max: 2 }),
    score('easy', { metric: 'ease', value: 4, change: 1, max: 7 }),
    score('heard', { value: 3, change: -0.8 }),
  ];
  expect(resultFacts(scores, [])).toContainEqual({
    fact: 'change',
    code: 'heard.agreement',
    question: 'heard',
    value: -0.8,
  });
  expect(resultFacts(scores, []).filter(({ fact }) => fact === 'change')).toHaveLength(1);
});
