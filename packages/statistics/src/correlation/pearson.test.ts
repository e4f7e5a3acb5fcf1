import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { expectClose, expectFinite, numbersOf } from '../testing/expect-outcome.ts';
import { normalPair, normalRandom, shareOfRuns, SIMULATION_TIME } from '../testing/normal-random.ts';
import { independentInference } from './independent-inference.ts';
import { pearson } from './pearson.ts';

vi.setConfig({ testTimeout: SIMULATION_TIME });

const value = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const pairs = fc.array(fc.tuple(value, value), { minLength: 4, maxLength: 60 });
const columns = (rows: readonly (readonly [number, number])[]) =>
  [rows.map((row) => row[0]), rows.map((row) => row[1])] as const;

const rOf = (outcome: ReturnType<typeof pearson>) => numbersOf(outcome).r;

describe('reference', () => {
  test('the interval, t and p of R for r and n of the New York schools', () => {
    const inference = numbersOf(independentInference(0.4706259893588, 451, 0.95));
    expectClose(inference.low, 0.3956495883542);
    expectClose(inference.high, 0.5393707123506);
    expectClose(inference.t, 11.327439495569);
    expectClose(inference.p, 2.392502225971e-26);
  });

  test('a small sample by hand', () => {
    const { r, n } = numbersOf(pearson([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]));
    expect(n).toBe(5);
    expectClose(r, 0.8, 1e-14);
  });
});

describe('refusals', () => {
  test.each([
    ['under four pairs', [1, 2, 3], [1, 3, 2], 'too-few-values'],
    ['four pairs, one missing', [1, 2, 3, null], [1, 3, 2, 4], 'too-few-values'],
    ['a constant column', [7, 7, 7, 7], [1, 2, 3, 4], 'no-variation'],
    ['rounding only', [0.3, 0.1 + 0.2, 0.3, 0.3], [1, 2, 3, 4], 'no-variation'],
    ['NaN', [1, 2, Number.NaN, 4], [1, 2, 3, 4], 'not-finite'],
    ['infinity', [1, 2, 3, 4], [1, 2, 3, Infinity], 'not-finite'],
    ['numbers whose squares overflow', [1, 2, 3, 1e200], [1, 2, 3, 4], 'too-large'],
    ['columns of different length', [1, 2, 3, 4, 5], [1, 2, 3, 4], 'lengths-differ'],
  ])('%s', (_, x, y, reason) => {
    expect(pearson(x, y)).toMatchObject({ ok: false, reason });
  });

  test('a perfect line has an r and no interval', () => {
    const { r, inference } = numbersOf(pearson([1, 2, 3, 4], [10, 20, 30, 40]));
    expect(r).toBeCloseTo(1, 14);
    expect(inference).toEqual({ ok: false, reason: 'perfect-fit' });
  });

  test('a level outside 0–1', () => {
    expect(numbersOf(pearson([1, 2, 3, 4], [1, 3, 2, 4], 1)).inference).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('properties', () => {
  test('all numbers finite, |r| at most 1, the interval holds r', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = columns(rows);
        const outcome = pearson(x, y);
        expectFinite(outcome);
        if (!outcome.ok) return;
        expect(Math.abs(outcome.r)).toBeLessThanOrEqual(1);
        if (!outcome.inference.ok) return;
        const { low, high, p } = outcome.inference;
        expect(low).toBeLessThanOrEqual(outcome.r);
        expect(high).toBeGreaterThanOrEqual(outcome.r);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('symmetric; unchanged by order, shift and scale; turned by a negative scale', () => {
    const integers = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
      minLength: 4,
    });
    fc.assert(
      fc.property(
        integers,
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 1, max: 1000 }),
        (rows, shift, scale) => {
          const [x, y] = columns(rows);
          const plain = pearson(x, y);
          if (!plain.ok) return;
          expect(rOf(pearson(y, x))).toBeCloseTo(plain.r, 12);
          expect(rOf(pearson(x.toReversed(), y.toReversed()))).toBeCloseTo(plain.r, 12);
          expect(
            rOf(
              pearson(
                x.map((each) => each * scale + shift),
                y,
              ),
            ),
          ).toBeCloseTo(plain.r, 9);
          expect(
            rOf(
              pearson(
                x.map((each) => -each * scale),
                y,
              ),
            ),
          ).toBeCloseTo(-plain.r, 12);
        },
      ),
    );
  });

  test('a missing value takes its pair away and nothing else', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), (rows, seed) => {
        const [x, y] = columns(rows);
        const at = seed % (rows.length + 1);
        const gap = pearson([...x.slice(0, at), null, ...x.slice(at)], [...y.slice(0, at), 5, ...y.slice(at)]);
        const plain = pearson(x, y);
        expect(gap).toEqual(plain.ok ? { ...plain, missing: 1 } : plain);
      }),
    );
  });

  test('a huge common offset costs no digits', () => {
    const [x, y] = [
      [1, 2, 3, 4, 5, 6],
      [2, 1, 4, 3, 6, 5],
    ];
    const offset = pearson(
      x.map((each) => each + 1e12),
      y.map((each) => each - 1e13),
    );
    expectClose(numbersOf(offset).r, numbersOf(pearson(x, y)).r, 1e-14);
  });
});

describe('simulation', () => {
  test.each([
    [0, 12],
    [0.5, 20],
    [-0.8, 60],
  ])('the interval covers ρ = %d with n = %d in 93.5–96.5 percent of 2,000 runs', (rho, n) => {
    const normal = normalRandom(11);
    const coverage = shareOfRuns(() => {
      const rows = Array.from({ length: n }, () => normalPair(normal, rho));
      const { low, high } = numbersOf(numbersOf(pearson(...columns(rows))).inference);
      return low <= rho && rho <= high;
    });
    expect(coverage).toBeGreaterThanOrEqual(0.935);
    expect(coverage).toBeLessThanOrEqual(0.965);
  });

  test('at most 6.5 % false positives', () => {
    const normal = normalRandom(12);
    const rate = shareOfRuns(() => {
      const rows = Array.from({ length: 10 }, () => normalPair(normal, 0));
      return numbersOf(numbersOf(pearson(...columns(rows))).inference).p < 0.05;
    });
    expect(rate).toBeLessThanOrEqual(0.065);
  });
});
