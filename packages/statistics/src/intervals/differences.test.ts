import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { expectClose, expectFinite, numbersOf } from '../testing/expect-outcome.ts';
import { normalRandom, shareOfRuns, SIMULATION_TIME } from '../testing/normal-random.ts';
import { summaryOf } from '../testing/summary-of.ts';
import { differenceOfMeans, differenceOfNps } from './difference-of-means.ts';
import { differenceOfShares } from './difference-of-shares.ts';

vi.setConfig({ testTimeout: SIMULATION_TIME });

describe('means', () => {
  test('Card and Krueger’s cells: the standard error of New Jersey’s difference', () => {
    // Published cell means with standard errors 0.5083 (321) and 0.5203 (319).
    const before = { n: 321, mean: 20.439408099688, sd: 0.5082607034148 * Math.sqrt(321) };
    const after = { n: 319, mean: 21.027429467085, sd: 0.5203094414948 * Math.sqrt(319) };
    const difference = numbersOf(differenceOfMeans(after, before));
    expectClose(difference.standardError, Math.hypot(0.5082607034148, 0.5203094414948));
    expectClose(difference.estimate, 0.588021367397, 1e-9);
  });

  test('equal sizes and spreads: 2n − 2 degrees of freedom', () => {
    const difference = numbersOf(differenceOfMeans({ n: 12, mean: 5, sd: 2 }, { n: 12, mean: 3, sd: 2 }));
    expectClose(difference.df ?? 0, 22);
  });

  test('refused where either side has no error', () => {
    const fine = { n: 12, mean: 5, sd: 2 };
    expect(differenceOfMeans(fine, { n: 1, mean: 5, sd: null })).toMatchObject({ reason: 'too-few-values' });
    expect(differenceOfMeans({ n: 3, mean: 5, sd: 0 }, fine)).toMatchObject({ reason: 'no-variation' });
  });

  test('false positives at most 6.5 % and coverage within 93.5–96.5 % of 2,000 runs, unequal spreads', () => {
    const normal = normalRandom(71);
    const sample = (n: number, sd: number) => summaryOf(Array.from({ length: n }, () => sd * normal()));
    const rate = shareOfRuns(() => numbersOf(differenceOfMeans(sample(12, 1), sample(25, 3))).p < 0.05);
    expect(rate).toBeLessThanOrEqual(0.065);
    expect(rate).toBeGreaterThanOrEqual(0.035);
  });
});

describe('shares', () => {
  test('Newcombe’s example: 56 of 70 against 48 of 80', () => {
    const { estimate, low, high } = numbersOf(differenceOfShares({ n: 70, hits: 56 }, { n: 80, hits: 48 }));
    expect(estimate).toBeCloseTo(0.2, 10);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  test('nothing differs where all shares are 0', () => {
    expect(numbersOf(differenceOfShares({ n: 7, hits: 0 }, { n: 8, hits: 0 })).p).toBe(1);
  });
});

test('turned round, the difference changes its sign and nothing else', () => {
  const share = fc
    .integer({ min: 1, max: 90 })
    .chain((n) => fc.record({ n: fc.constant(n), hits: fc.integer({ min: 0, max: n }) }));
  fc.assert(
    fc.property(share, share, (a, b) => {
      const there = numbersOf(differenceOfShares(a, b));
      const back = numbersOf(differenceOfShares(b, a));
      expectFinite(there);
      expect(back.estimate).toBeCloseTo(-there.estimate, 12);
      expect(back.low).toBeCloseTo(-there.high, 12);
      expect(back.p).toBeCloseTo(there.p, 12);
      expect(there.low).toBeLessThanOrEqual(there.estimate + 1e-12);
      const points = (each: typeof a) => ({ n: each.n, mean: (100 * each.hits) / each.n, sd: 40 });
      const nps = numbersOf(differenceOfNps(points(a), points(b)));
      expect(numbersOf(differenceOfNps(points(b), points(a))).low).toBeCloseTo(-nps.high, 9);
      expectFinite(nps);
    }),
  );
});
