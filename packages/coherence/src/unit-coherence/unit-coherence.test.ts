import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../score/figure.schema.ts';
import { cutOf } from './cut.ts';
import { gapsOf } from './gap.ts';
import { differenceOf, geometricMeanOf } from './mover.ts';
import { placeOf } from './quadrant.ts';

const figure = (value: number, reach?: number): Figure =>
  reach === undefined
    ? { value, n: null, low: null, high: null, noInterval: 'n-unknown' }
    : { value, n: 50, low: value - reach, high: value + reach, noInterval: null };
const cut = (value: number) => ({ value, basis: 'fixed' as const });
const cuts = { ex: cut(60), cx: cut(60) };

describe('cut', () => {
  test('so many per cent up the scale, else the median, else none', () => {
    expect(cutOf({ min: 0, max: 10 }, 60, [])).toEqual({ value: 6, basis: 'fixed' });
    expect(cutOf({ min: -100, max: 100 }, 60, [1])).toEqual({ value: 20, basis: 'fixed' });
    expect(cutOf(null, 60, [9, 1, 4, 2])).toEqual({ value: 3, basis: 'median' });
    expect(cutOf(null, 60, [])).toBeNull();
  });
});

describe('quadrant', () => {
  test.each([
    [70, 70, 'in-unison'],
    [50, 70, 'hollow-inside'],
    [70, 50, 'hollow-outside'],
    [50, 50, 'in-trouble'],
  ] as const)('EX %d, CX %d: %s', (ex, cx, quadrant) => {
    expect(placeOf(figure(ex, 5), figure(cx, 5), cuts)).toEqual({ quadrant, estimate: quadrant, undetermined: null });
  });

  test('at the cut is high, and an interval that only touches it from above does not cross', () => {
    expect(placeOf(figure(62, 2), figure(60, 0), cuts).quadrant).toBe('in-unison');
    expect(placeOf(figure(58, 2), figure(70, 1), cuts).undetermined).toBe('interval-crosses-cut');
  });

  test('undetermined keeps where the estimate lies, and why', () => {
    expect(placeOf(figure(58, 4), figure(70, 1), cuts)).toEqual({
      quadrant: null,
      estimate: 'hollow-inside',
      undetermined: 'interval-crosses-cut',
    });
    expect(placeOf(figure(58), figure(70, 1), cuts)).toMatchObject({
      estimate: 'hollow-inside',
      undetermined: 'no-interval',
    });
    expect(placeOf(figure(58, 1), figure(70, 1), { ex: null, cx: cut(6) })).toMatchObject({
      estimate: null,
      undetermined: 'no-cut',
    });
  });
});

describe('level and gap', () => {
  test('the interval of a difference of symmetric intervals adds their squares', () => {
    expect(differenceOf(figure(70, 3), figure(60, 4))).toMatchObject({ value: 10, low: 5, high: 15, n: null });
    expect(differenceOf(figure(70, 3), figure(60)).noInterval).toBe('too-few-values');
  });

  test('the level is the geometric mean, with an interval where both are over 0', () => {
    const level = geometricMeanOf(figure(90, 9), figure(40, 4));
    expect(level?.value).toBeCloseTo(60, 12);
    expect(level?.low).toBeCloseTo(60 * Math.exp(-Math.SQRT1_2 * Math.log(1 / 0.9)), 6);
    expect(geometricMeanOf(figure(0, 1), figure(40, 4))).toMatchObject({ value: 0, noInterval: 'out-of-range' });
    expect(geometricMeanOf(figure(-1, 1), figure(40, 4))).toBeNull();
  });

  test('intervals are finite and hold their value', () => {
    const side = fc.record({
      value: fc.double({ min: 1, max: 100, noNaN: true }),
      reach: fc.double({ min: 0, max: 20, noNaN: true }),
    });
    fc.assert(
      fc.property(side, side, (one, other) => {
        const [ex, cx] = [figure(one.value, one.reach), figure(other.value, other.reach)];
        for (const made of [differenceOf(ex, cx), geometricMeanOf(ex, cx)]) {
          const { value = 0, low, high } = made ?? {};
          expect(low ?? value).toBeLessThanOrEqual(value + 1e-9);
          expect(high ?? value).toBeGreaterThanOrEqual(value - 1e-9);
        }
      }),
    );
  });

  test('gaps of z-scores do not depend on either scale; raw ones do', () => {
    const pairs = [
      [50, 6],
      [60, 7],
      [70, 9],
      [65, 5],
    ].map(([ex = 0, cx = 0]) => ({ ex: figure(ex, 2), cx: figure(cx, 0.5) }));
    const scaled = pairs.map(({ ex, cx }) => ({ ex, cx: figure(cx.value * 10 + 3, 5) }));
    const gaps = gapsOf(pairs, false).map((gap) => gap?.value ?? 0);
    for (const [index, gap] of gapsOf(scaled, false).entries()) expect(gap?.value).toBeCloseTo(gaps[index] ?? 0, 10);
    expect(gaps.reduce((total, gap) => total + gap, 0)).toBeCloseTo(0, 10);
    expect(gapsOf(pairs, true)[0]).toMatchObject({ kind: 'raw', value: 44 });
  });

  test('nothing to standardise by: too few units, or all alike', () => {
    const pair = { ex: figure(5, 1), cx: figure(6, 1) };
    expect(gapsOf([pair, pair], false)).toEqual([null, null]);
    expect(gapsOf([pair, pair, pair], false)).toEqual([null, null, null]);
  });
});
