import { describe, expect, test } from 'vitest';
import { measuresOf } from '../protected/measures-of.ts';
import { everyKind } from '../survey/testing/every-kind.ts';
import { momentMeasures } from './moment-measures.ts';
import { questionScores } from './question-scores.ts';
import { shareOf, worth } from './totals-of.ts';

const UNITS = ['0197f5a0-0000-7000-8000-000000000001', '0197f5a0-0000-7000-8000-000000000002'];
const ALL = everyKind(UNITS);
const CUTS = { wowCut: 80, painCut: 80 };

describe('the measures of a wave', () => {
  const released = measuresOf({ questions: ALL }).flatMap(({ measures }) => measures.map(({ code }) => code));

  test('are read from moments by the codes that protected waves release', () => {
    const read = new Set(ALL.flatMap(momentMeasures).map(({ code }) => code));
    const own = released.filter((code) => !code.includes('*'));
    expect(own.filter((code) => !read.has(code))).toEqual([]);
  });

  test('are what every score is computed from, net emotional value following from the emotions', () => {
    const measures = ALL.flatMap((question) => questionScores(question, CUTS)).map(({ measure }) => measure);
    const known = new Set([...released, 'felt.nev', 'customers.nev']);
    expect(measures.filter((code) => !known.has(code))).toEqual([]);
  });
});

test('scores have one code each, and a main one stands for its question', () => {
  const scores = ALL.flatMap((question) => questionScores(question, CUTS));
  const codes = scores.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(
    expect.arrayContaining(['felt.experience', 'recommend.nps', 'heard', 'reason.pay', 'channels.mail', 'pum.pum']),
  );
  expect(scores.filter(({ main }) => main).map(({ code }) => code)).toEqual([
    'felt.experience',
    'recommend.nps',
    'ease',
    'before',
    'after',
    'pum.pum',
    'heard',
    ...UNITS.map((id) => `service.${id}`),
    'customers.experience',
  ]);
});

describe('answers counted by number', () => {
  const counts = { 3: 2, 7: 1, 9: 1, 10: 1 };
  const sums = { code: 'recommend', n: 5, total: 32, squares: 248, counts };

  test('are worth what the score says: two detractors, a passive and two promoters', () => {
    const [nps] = ALL.filter(({ kind }) => kind === 'recommend').flatMap((question) => questionScores(question, CUTS));
    expect(nps?.totalsOf(sums)).toEqual({ n: 5, total: 0, squares: 40_000 });
    expect(shareOf((answer) => answer >= 9)(sums)).toEqual({ n: 5, total: 2, squares: 2 });
    expect(worth((answer) => answer)(sums)).toEqual({ n: 5, total: 32, squares: 248 });
    expect(worth((answer) => answer)({ ...sums, counts: null })).toBeUndefined();
  });
});
