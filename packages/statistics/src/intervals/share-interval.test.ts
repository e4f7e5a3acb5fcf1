import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { expectClose, expectFinite, numbersOf } from '../testing/expect-outcome.ts';
import { seededRandom } from '../seeded-random.ts';
import { RUNS, shareOfRuns, SIMULATION_TIME } from '../testing/normal-random.ts';
import { shareInterval } from './share-interval.ts';

vi.setConfig({ testTimeout: SIMULATION_TIME });

const sample = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ n: fc.constant(n), hits: fc.double({ min: 0, max: n, noNaN: true }) }));

test('Wilson’s interval of 15 of 148, as in Newcombe 1998', () => {
  const { low, high } = numbersOf(shareInterval({ n: 148, hits: 15 }));
  expect(low).toBeCloseTo(0.0624, 4);
  expect(high).toBeCloseTo(0.1605, 4);
});

test('none and all keep their certain end', () => {
  expect(numbersOf(shareInterval({ n: 20, hits: 0 })).low).toBe(0);
  expect(numbersOf(shareInterval({ n: 20, hits: 20 })).high).toBe(1);
  expectClose(numbersOf(shareInterval({ n: 20, hits: 0 })).high, 0.161125, 1e-5);
});

test('refuses nobody, too many hits and no numbers', () => {
  expect(shareInterval({ n: 0, hits: 0 })).toMatchObject({ reason: 'too-few-values' });
  expect(shareInterval({ n: 5, hits: 6 })).toMatchObject({ reason: 'out-of-range' });
  expect(shareInterval({ n: 5, hits: Number.NaN })).toMatchObject({ reason: 'not-finite' });
});

test('finite, within 0–1, holds the share, mirrored for the complement', () => {
  fc.assert(
    fc.property(sample, ({ n, hits }) => {
      const interval = numbersOf(shareInterval({ n, hits }));
      expectFinite(interval);
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(interval.low).toBeLessThanOrEqual(interval.estimate + 1e-15);
      expect(interval.high).toBeGreaterThanOrEqual(interval.estimate - 1e-15);
      expect(numbersOf(shareInterval({ n, hits: n - hits })).low).toBeCloseTo(1 - interval.high, 9);
    }),
  );
});

/** Chance that the interval of a binomial sample covers its probability, by adding up all outcomes. */
function enumeratedCoverage(n: number, probability: number): number {
  let mass = (1 - probability) ** n;
  let covered = 0;
  for (let hits = 0; hits <= n; hits += 1) {
    const { low, high } = numbersOf(shareInterval({ n, hits }));
    if (low <= probability && probability <= high) covered += mass;
    mass *= ((n - hits) / (hits + 1)) * (probability / (1 - probability));
  }
  return covered;
}

test.each([
  [10, 0.5, 0.978515625],
  [20, 0.5, 0.95861053466796875],
])('enumerated coverage of n = %d, p = %d', (n, probability, expected) => {
  expectClose(enumeratedCoverage(n, probability), expected, 1e-9);
});

test.each([
  [15, 0.3],
  [40, 0.1],
])('2,000 runs cover as often as enumerated, n = %d, p = %d', (n, probability) => {
  const random = seededRandom(51);
  const coverage = shareOfRuns(() => {
    const hits = Array.from({ length: n }, random).filter((each) => each < probability).length;
    const { low, high } = numbersOf(shareInterval({ n, hits }));
    return low <= probability && probability <= high;
  });
  const expected = enumeratedCoverage(n, probability);
  expect(Math.abs(coverage - expected)).toBeLessThan(3 * Math.sqrt((expected * (1 - expected)) / RUNS));
});
