import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { expectClose, expectFinite, numbersOf } from '../testing/expect-outcome.ts';
import { normalRandom, shareOfRuns, SIMULATION_TIME } from '../testing/normal-random.ts';
import { seededRandom } from '../seeded-random.ts';
import { summaryOf } from '../testing/summary-of.ts';
import { meanInterval } from './mean-interval.ts';

vi.setConfig({ testTimeout: SIMULATION_TIME });

describe('mean interval', () => {
  test('Student’s: t(9) = 2.262157', () => {
    const interval = numbersOf(meanInterval({ n: 10, mean: 50, sd: 5 }));
    expectClose(interval.high - 50, (2.2621571628 * 5) / Math.sqrt(10));
    expect(interval.df).toBe(9);
  });

  test('the finite-population factor shrinks it, to nothing when everybody answered', () => {
    const sample = { n: 20, mean: 50, sd: 5 };
    const plain = numbersOf(meanInterval(sample));
    const half = numbersOf(meanInterval(sample, { population: 40 }));
    expectClose(half.standardError, plain.standardError * Math.sqrt(0.5));
    expect(meanInterval(sample, { population: 20 })).toMatchObject({ ok: true, low: 50, high: 50 });
    expect(meanInterval({ ...sample, sd: 0 }, { population: 20 })).toMatchObject({ ok: true, low: 50, high: 50 });
  });

  test.each([
    [{ n: 1, mean: 5, sd: null }, {}, 'too-few-values'],
    [{ n: 0, mean: 0, sd: null }, {}, 'too-few-values'],
    [{ n: 5, mean: 5, sd: 0 }, {}, 'no-variation'],
    [{ n: 5, mean: 5, sd: -1 }, {}, 'out-of-range'],
    [{ n: 5, mean: 5, sd: 1 }, { population: 4 }, 'out-of-range'],
    [{ n: 5, mean: 5, sd: 1 }, { population: Number.NaN }, 'out-of-range'],
    [{ n: 5, mean: 5, sd: 1 }, { level: 0 }, 'out-of-range'],
    [{ n: 5, mean: Number.NaN, sd: 1 }, {}, 'not-finite'],
  ] as const)('refuses %j %j', (sample, options, reason) => {
    expect(meanInterval(sample, options)).toMatchObject({ ok: false, reason });
  });

  test('finite, holds the mean, wider with a higher level, narrower with more answers', () => {
    const sample = fc.record({
      n: fc.integer({ min: 2, max: 10_000 }),
      mean: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      sd: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    });
    fc.assert(
      fc.property(sample, (each) => {
        const interval = numbersOf(meanInterval(each));
        expectFinite(interval);
        expect(interval.low).toBeLessThanOrEqual(each.mean);
        expect(interval.high).toBeGreaterThanOrEqual(each.mean);
        expect(numbersOf(meanInterval(each, { level: 0.99 })).high).toBeGreaterThan(interval.high);
        expect(numbersOf(meanInterval({ ...each, n: each.n + 1 })).standardError).toBeLessThan(interval.standardError);
      }),
    );
  });

  test.each([4, 10, 50])('covers in 93.5–96.5 percent of 2,000 runs, n = %d', (n) => {
    const normal = normalRandom(41);
    const coverage = shareOfRuns(() => {
      const { low, high } = numbersOf(meanInterval(summaryOf(Array.from({ length: n }, () => 60 + 15 * normal()))));
      return low <= 60 && 60 <= high;
    });
    expect(coverage).toBeGreaterThanOrEqual(0.935);
    expect(coverage).toBeLessThanOrEqual(0.965);
  });

  test('covers the mean of a finite population of which half is asked', () => {
    const normal = normalRandom(42);
    const random = seededRandom(43);
    const coverage = shareOfRuns(() => {
      const everybody = Array.from({ length: 40 }, () => normal());
      const asked = everybody
        .map((value) => ({ value, key: random() }))
        .toSorted((a, b) => a.key - b.key)
        .slice(0, 20);
      const truth = summaryOf(everybody).mean;
      const { low, high } = numbersOf(meanInterval(summaryOf(asked.map((each) => each.value)), { population: 40 }));
      return low <= truth && truth <= high;
    });
    expect(coverage).toBeGreaterThanOrEqual(0.935);
    expect(coverage).toBeLessThanOrEqual(0.965);
  });
});
