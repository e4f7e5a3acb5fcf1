import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feltInWheelOrder } from '../emotion/felt.ts';
import { emotionProfile, intensitySums } from './emotion-profile.ts';
import { groupDifference, groupInterval, responseRate, summarise } from './group-score.ts';
import { addTotals, groupTotals, NOBODY } from './group-totals.ts';
import { METRICS, metricOf, metricPosition } from './metrics.ts';

const own = { denominator: 1 };
const values = fc.array(
  fc.record({ person: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.integer({ min: 0, max: 100 }) }),
);

describe('a group', () => {
  it('takes person means first: who answers often does not count more', () => {
    const totals = groupTotals([
      { person: 'often', value: 0 },
      { person: 'often', value: 20 },
      { person: 'often', value: 40 },
      { person: 'once', value: 100 },
    ]);
    expect(totals).toEqual({ n: 2, total: 120, squares: 400 + 10_000 });
    expect(summarise(totals, own)).toMatchObject({ n: 2, mean: 60, sd: Math.sqrt(3200) });
  });

  it('adds up over disjoint people, in any order', () => {
    fc.assert(
      fc.property(values, (all) => {
        const parts = ['a', 'b', 'c', 'd'].map((name) => groupTotals(all.filter(({ person }) => person === name)));
        const [whole, sum] = [groupTotals(all), parts.reduce(addTotals, NOBODY)];
        expect(sum.n).toBe(whole.n);
        expect(sum.total).toBeCloseTo(whole.total, 9);
        expect(sum.squares).toBeCloseTo(whole.squares ?? NaN, 6);
      }),
    );
  });

  it('has no mean without people, no spread with one, none when all say the same', () => {
    expect(summarise(NOBODY, own)).toBeUndefined();
    expect(groupInterval(NOBODY, { denominator: 1, kind: 'mean' })).toMatchObject({ ok: false });
    expect(summarise(groupTotals([{ person: 'a', value: 3 }]), own)).toEqual({ n: 1, mean: 3, sd: null });
    const alike = ['a', 'b', 'c'].flatMap((person) => [0, 0, 1].map((value) => ({ person, value })));
    expect(summarise(groupTotals(alike), own)?.sd).toBe(0);
  });

  it('has a mean without a spread where squares are not known, and stays so when added to', () => {
    const sum = addTotals({ n: 4, total: 12, squares: null }, { n: 1, total: 3, squares: 9 });
    expect(summarise(sum, { denominator: 1 })).toEqual({ n: 5, mean: 3, sd: null });
  });

  it('gives each kind of score its own interval', () => {
    const totals = groupTotals([100, 0, -100, 100].map((value, index) => ({ person: String(index), value })));
    const nps = groupInterval(totals, { denominator: 1, kind: 'nps' });
    expect(nps).toMatchObject({ ok: true, estimate: 25 });
    const share = groupInterval({ n: 4, total: 1, squares: 1 }, { denominator: 1, kind: 'share' });
    expect(share).toMatchObject({ ok: true, estimate: 0.25 });
    const whole = groupInterval(totals, { denominator: 1, kind: 'mean' }, 4);
    expect(whole).toMatchObject({ ok: true, low: 25, high: 25 });
  });

  it('differs from another by the rule of its kind', () => {
    const [five, three] = [
      { n: 4, total: 20, squares: 104 },
      { n: 4, total: 12, squares: 40 },
    ];
    // Both have variance 4/3: the error is √(4/3/4 · 2) = √(2/3), with 6 degrees of freedom.
    const means = groupDifference(five, three, { denominator: 1, kind: 'mean' });
    expect(means).toMatchObject({ ok: true, estimate: 2 });
    expect(means.ok && means.df).toBeCloseTo(6, 9);
    expect(means.ok && means.standardError).toBeCloseTo(Math.sqrt(2 / 3), 12);
    const [half, none] = [
      { n: 4, total: 2, squares: 2 },
      { n: 4, total: 0, squares: 0 },
    ];
    expect(groupDifference(half, none, { denominator: 1, kind: 'share' })).toMatchObject({ ok: true, estimate: 0.5 });
    const nps = groupDifference(
      { n: 4, total: 200, squares: 20_000 },
      { n: 4, total: 0, squares: 20_000 },
      { denominator: 1, kind: 'nps' },
    );
    expect(nps).toMatchObject({ ok: true, estimate: 50 });
    // The interval lies about the adjusted scores, as that of one score does.
    expect(nps.ok && (nps.low + nps.high) / 2).toBeCloseTo((4 * 50) / 7, 12);
    expect(groupDifference(five, NOBODY, { denominator: 1, kind: 'mean' })).toMatchObject({ reason: 'too-few-values' });
  });

  it('knows how many of those asked answered', () => {
    expect(responseRate(3, 4)).toBe(0.75);
    expect(responseRate(0, 0)).toBeUndefined();
  });
});

describe('an emotion profile', () => {
  it('shares out the intensity of person means, leaving out what nobody was shown', () => {
    const sums = intensitySums([
      { person: 'a', felt: feltInWheelOrder({ joy: 4, anger: 0 }) },
      { person: 'a', felt: feltInWheelOrder({ joy: 2, anger: 0 }) },
      { person: 'b', felt: feltInWheelOrder({ joy: 0, anger: 1, fear: 0 }) },
    ]);
    const profile = emotionProfile(sums);
    expect([...(profile ?? [])]).toEqual([
      ['joy', 0.75],
      ['fear', 0],
      ['anger', 0.25],
    ]);
    expect(emotionProfile(feltInWheelOrder({ joy: 0, anger: 0 }))).toBeUndefined();
  });
});

describe('the metrics', () => {
  it('keep their stored order', () => {
    expect(METRICS.map((metric) => metric.code)).toEqual([
      'experience',
      'pleasant',
      'unpleasant',
      'impact',
      'nev',
      'ease',
      'recommend',
      'nps',
      'pum',
      'wow',
      'pain',
      'unnoticed',
      'expectation',
      'disconfirmation',
      'told-good',
      'told-bad',
    ]);
    expect(metricPosition('nps')).toBe(7);
    expect(metricOf('nothing')).toBeUndefined();
  });
});
