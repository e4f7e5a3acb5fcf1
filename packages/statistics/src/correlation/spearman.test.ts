import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { expectClose, expectFinite, numbersOf } from '../testing/expect-outcome.ts';
import { normalPair, normalRandom, shareOfRuns, SIMULATION_TIME } from '../testing/normal-random.ts';
import { midranks } from './midranks.ts';
import { pearson } from './pearson.ts';
import { spearman } from './spearman.ts';
import { valueAt } from '../value-at.ts';

vi.setConfig({ testTimeout: SIMULATION_TIME });

const column = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 40 });

describe('midranks', () => {
  test('ties share the mean of their ranks', () => {
    expect([...midranks([30, 10, 20, 20, 10, 10])]).toEqual([6, 2, 4.5, 4.5, 2, 2]);
    expect([...midranks([])]).toEqual([]);
  });

  test('values no further apart than the noise are tied', () => {
    expect([...midranks([0.1 + 0.2, 0.3, 0.1])]).toEqual([3, 2, 1]);
    expect([...midranks([0.1 + 0.2, 0.3, 0.1], 1e-15)]).toEqual([2.5, 2.5, 1]);
  });

  test('their sum is n(n+1)/2 and their order that of the values', () => {
    fc.assert(
      fc.property(column, (values) => {
        const ranks = midranks(values);
        expect(ranks.reduce((total, rank) => total + rank, 0)).toBe((values.length * (values.length + 1)) / 2);
        for (const [index, rank] of ranks.entries())
          expect(Math.sign(rank - valueAt(ranks, 0))).toBe(Math.sign(valueAt(values, index) - valueAt(values, 0)));
      }),
    );
  });
});

describe('spearman', () => {
  test('a small sample by hand: 1 − 6Σd²/(n(n²−1))', () => {
    expectClose(numbersOf(spearman([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])).r, 1 - (6 * 4) / (5 * 24), 1e-14);
  });

  test('the interval of Bonett and Wright', () => {
    const { r, inference } = numbersOf(spearman([1, 2, 3, 4, 5, 6, 7], [2, 1, 4, 3, 6, 7, 5]));
    const reach = 1.959963984540054 * Math.sqrt((1 + r ** 2 / 2) / 4);
    expectClose(numbersOf(inference).low, Math.tanh(Math.atanh(r) - reach));
    expectClose(numbersOf(inference).high, Math.tanh(Math.atanh(r) + reach));
  });

  test('refuses what pearson refuses', () => {
    expect(spearman([1, 1, 1, 1], [1, 2, 3, 4])).toEqual({ ok: false, reason: 'no-variation' });
    expect(spearman([1, 2, 3], [1, 2, 3])).toMatchObject({ ok: false, reason: 'too-few-values', needed: 4, found: 3 });
    expect(numbersOf(spearman([1, 2, 3, 4], [1, 8, 27, 64])).inference).toEqual({ ok: false, reason: 'perfect-fit' });
  });

  test('unchanged by any increasing map; symmetric; finite', () => {
    fc.assert(
      fc.property(column, column, (first, second) => {
        const size = Math.min(first.length, second.length);
        const [x, y] = [first.slice(0, size), second.slice(0, size)];
        const plain = spearman(x, y);
        expectFinite(plain);
        expect(
          spearman(
            x.map((each) => Math.exp(each / 5)),
            y,
          ),
        ).toEqual(plain);
        const swapped = spearman(y, x);
        expect(swapped.ok).toBe(plain.ok);
        expect(swapped.ok ? swapped.r : 0).toBeCloseTo(plain.ok ? plain.r : 0, 12);
      }),
    );
  });

  test('without ties it is Pearson of the ranks', () => {
    const [x, y] = [
      [3.1, 0.2, 9, 4.4, 7],
      [1, 5, 2, 8, 3],
    ];
    expect(numbersOf(spearman(x, y)).r).toBe(numbersOf(pearson([...midranks(x)], [...midranks(y)])).r);
  });

  test.each([
    [0, 20],
    [0.6, 40],
  ])(
    'the interval covers the normal population’s value for ρ = %d, n = %d in 93.5–96.5 percent of 2,000 runs',
    (rho, n) => {
      const truth = (6 / Math.PI) * Math.asin(rho / 2);
      const normal = normalRandom(21);
      const coverage = shareOfRuns(() => {
        const rows = Array.from({ length: n }, () => normalPair(normal, rho));
        const outcome = numbersOf(
          spearman(
            rows.map((row) => row[0]),
            rows.map((row) => row[1]),
          ),
        );
        const { low, high } = numbersOf(outcome.inference);
        return low <= truth && truth <= high;
      });
      expect(coverage).toBeGreaterThanOrEqual(0.935);
      expect(coverage).toBeLessThanOrEqual(0.965);
    },
  );
});
