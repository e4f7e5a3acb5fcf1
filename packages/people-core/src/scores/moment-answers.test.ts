import { describe, expect, it } from 'vitest';
import { feltInWheelOrder, type FeltEmotions } from '../emotion/felt.ts';
import { isPain, isPum, isWow, promotion, recommenderOf, retelling } from './moment-answers.ts';
import { scoreMoment } from './moment-scores.ts';
import { isRetained } from './retained.ts';

const cuts = { wowCut: 80, painCut: 80 };

function scored(felt: FeltEmotions) {
  const scores = scoreMoment(feltInWheelOrder(felt));
  if (!scores) throw new Error('no scores');
  return scores;
}

describe('wow and pain', () => {
  it('begin exactly at their cuts', () => {
    expect(isWow(scored({ joy: 4, anger: 0 }), cuts)).toBe(true);
    expect(isWow(scored({ joy: 5, anger: 2 }), cuts)).toBe(false);
    expect(isPain(scored({ joy: 0, anger: 4 }), cuts)).toBe(true);
    expect(isPain(scored({ joy: 0, anger: 3 }), cuts)).toBe(false);
    expect(isPain(scored({ joy: 0, anger: 3 }), { painCut: 60 })).toBe(true);
  });
});

describe('recommendation', () => {
  it('parts promoters, passives and detractors', () => {
    expect([0, 6, 7, 8, 9, 10].map(recommenderOf)).toEqual([
      'detractor',
      'detractor',
      'passive',
      'passive',
      'promoter',
      'promoter',
    ]);
    expect([6, 7, 9].map(promotion)).toEqual([-100, 0, 100]);
  });
});

describe('a positive, unique and memorable experience', () => {
  it('needs all three, and all three answered', () => {
    expect(isPum({ positive: 4, unique: 5, memorable: 4 })).toBe(true);
    expect(isPum({ positive: 5, unique: 3, memorable: 5 })).toBe(false);
    expect(isPum({ positive: 5, unique: undefined, memorable: 5 })).toBeUndefined();
  });
});

describe('retelling', () => {
  it('counts good and bad apart and does not guess a valence', () => {
    expect(retelling(3, 1)).toEqual({ good: 3, bad: 0 });
    expect(retelling(3, -1)).toEqual({ good: 0, bad: 3 });
    expect(retelling(0, undefined)).toEqual({ good: 0, bad: 0 });
    expect(retelling(2, undefined)).toBeUndefined();
    expect(retelling(undefined, 1)).toBeUndefined();
  });
});

describe('retention', () => {
  it('is censored until the horizon has passed', () => {
    expect(isRetained('2026-01-01', null, 90, '2026-03-31')).toBeUndefined();
    expect(isRetained('2026-01-01', null, 90, '2026-04-01')).toBe(true);
    expect(isRetained('2026-01-01', '2026-02-01', 90, '2026-02-15')).toBe(false);
    expect(isRetained('2026-01-01', '2026-03-01', 90, '2026-02-15')).toBeUndefined();
    expect(isRetained('2026-01-01', '2026-06-01', 90, '2026-04-15')).toBe(true);
  });
});
