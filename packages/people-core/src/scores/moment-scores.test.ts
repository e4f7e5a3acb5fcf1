import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMOTION_CODES, EMOTIONS } from '../emotion/emotion.ts';
import { emotionsOf, FULL_SET, SHORT_SET } from '../emotion/emotion-set.ts';
import { feltInWheelOrder, noneOf } from '../emotion/felt.ts';
import { NEV_DENOMINATOR, scoreMoment } from './moment-scores.ts';

const intensity = fc.integer({ min: 0, max: 5 });
const shown = fc.tuple(
  fc.subarray(
    EMOTIONS.filter((emotion) => emotion.valence === 1).map((emotion) => emotion.code),
    { minLength: 1 },
  ),
  fc.subarray(
    EMOTIONS.filter((emotion) => emotion.valence === -1).map((emotion) => emotion.code),
    { minLength: 1 },
  ),
);
const emotions = shown.chain(([good, bad]) =>
  fc.record(Object.fromEntries([...good, ...bad].map((code) => [code, intensity])) as Record<string, typeof intensity>),
);

function scored(felt: Parameters<typeof feltInWheelOrder>[0]) {
  const scores = scoreMoment(feltInWheelOrder(felt));
  if (!scores) throw new Error('no scores');
  return scores;
}

describe('the scores of one moment', () => {
  it('computes the worked example', () => {
    const scores = scored({ joy: 4, pride: 1, anger: 1, fear: 0, sadness: 2 });
    expect(scores).toMatchObject({ pleasant: 4, unpleasant: 2, experience: 70, impact: 48, unnoticed: false });
    expect(scores.nev / NEV_DENOMINATOR).toBeCloseTo(100 * ((4 + 1) / 2 / 5 - (1 + 0 + 2) / 3 / 5), 12);
  });

  it('reads "none of these" as 0 of everything: seen by nobody, in the middle of the axis', () => {
    const set = emotionsOf(SHORT_SET).map((emotion) => emotion.code);
    expect(scored(noneOf(set))).toEqual({
      pleasant: 0,
      unpleasant: 0,
      experience: 50,
      impact: 0,
      nev: 0,
      unnoticed: true,
    });
  });

  it('has no score when nothing, or one valence only, was shown', () => {
    expect(scoreMoment(feltInWheelOrder({}))).toBeUndefined();
    expect(scoreMoment(feltInWheelOrder({ joy: 5, pride: 0 }))).toBeUndefined();
    expect(scoreMoment(feltInWheelOrder({ anger: 0 }))).toBeUndefined();
  });

  it('does not take an emotion that was not shown for one that was not felt', () => {
    expect(scored({ joy: 4, anger: 0 }).nev).toBe(80 * NEV_DENOMINATOR);
    expect(scored({ joy: 4, pride: 0, anger: 0 }).nev).toBe(40 * NEV_DENOMINATOR);
  });

  it('gives fury and indifference the same impact and different places on the axis', () => {
    const fury = scored({ joy: 0, anger: 5 });
    const indifference = scored({ joy: 0, anger: 0 });
    expect([fury.impact, indifference.impact]).toEqual([0, 0]);
    expect([fury.experience, indifference.experience]).toEqual([0, 50]);
  });

  it('keeps every score an integer within its range and true to its definition', () => {
    fc.assert(
      fc.property(emotions, (felt) => {
        const { pleasant, unpleasant, experience, impact, nev } = scored(felt);
        expect([pleasant, unpleasant, experience, impact, nev].every(Number.isInteger)).toBe(true);
        expect(experience).toBeCloseTo(50 * (1 + pleasant / 5 - unpleasant / 5), 9);
        expect(impact).toBeCloseTo(100 * (pleasant / 5) * (1 - unpleasant / 5), 9);
        expect(Math.abs(nev)).toBeLessThanOrEqual(100 * NEV_DENOMINATOR);
        expect(experience).toBeGreaterThanOrEqual(0);
        expect(experience).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('never falls when something pleasant grows, never rises when something unpleasant does', () => {
    fc.assert(
      fc.property(emotions, fc.constantFrom(...EMOTIONS), (felt, { code, valence }) => {
        const before = felt[code];
        fc.pre(before !== undefined && before < 5);
        const [low, high] = [scored(felt), scored({ ...felt, [code]: (before ?? 0) + 1 })];
        for (const score of ['experience', 'impact', 'nev'] as const) {
          expect(valence * (high[score] - low[score])).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('the vocabulary', () => {
  it('has ten pleasant and ten unpleasant families, labelled in both languages', () => {
    expect(EMOTIONS.map((emotion) => emotion.valence)).toEqual([...Array(10).fill(1), ...Array(10).fill(-1)]);
    expect(EMOTIONS.filter((emotion) => emotion.control === 'high')).toHaveLength(10);
    expect(new Set(EMOTIONS.map((emotion) => emotion.label.es)).size).toBe(EMOTION_CODES.length);
  });

  it('shows five of each valence in the short set, all in the full one, none in an unknown one', () => {
    expect(emotionsOf(SHORT_SET).map((emotion) => emotion.valence)).toEqual([1, 1, 1, 1, 1, -1, -1, -1, -1, -1]);
    expect(emotionsOf(FULL_SET)).toEqual(EMOTIONS);
    expect(emotionsOf(99)).toEqual([]);
  });
});
