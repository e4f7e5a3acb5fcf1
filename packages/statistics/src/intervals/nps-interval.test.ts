import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { expectClose, expectFinite, numbersOf } from '../testing/expect-outcome.ts';
import { seededRandom } from '../seeded-random.ts';
import { shareOfRuns, SIMULATION_TIME } from '../testing/normal-random.ts';
import { summaryOf } from '../testing/summary-of.ts';
import { npsInterval } from './nps-interval.ts';

vi.setConfig({ testTimeout: SIMULATION_TIME });

const answers = (promoters: number, passives: number, detractors: number) => [
  ...Array<number>(promoters).fill(100),
  ...Array<number>(passives).fill(0),
  ...Array<number>(detractors).fill(-100),
];

test('adds ¾, 1½, ¾: by hand for 10, 5 and 5 of 20', () => {
  const interval = numbersOf(npsInterval(summaryOf(answers(10, 5, 5))));
  const [up, down] = [10.75 / 23, 5.75 / 23];
  const error = Math.sqrt((up + down - (up - down) ** 2) / 23);
  expect(interval.estimate).toBeCloseTo(25, 10);
  expectClose(interval.low, 100 * (up - down - 1.959963984540054 * error));
  expectClose(interval.high, 100 * (up - down + 1.959963984540054 * error));
});

test('refuses nobody, impossible means and no numbers; one answer is enough', () => {
  expect(npsInterval({ n: 0, mean: 0, sd: null })).toMatchObject({ reason: 'too-few-values' });
  expect(npsInterval({ n: 5, mean: 20, sd: null })).toMatchObject({ reason: 'too-few-values' });
  expect(npsInterval({ n: 5, mean: 120, sd: 10 })).toMatchObject({ reason: 'out-of-range' });
  expect(npsInterval({ n: 5, mean: Number.NaN, sd: 10 })).toMatchObject({ reason: 'not-finite' });
  expect(npsInterval({ n: 1, mean: 100, sd: null }).ok).toBe(true);
});

test('finite, within ±100, holds the score, mirrored when promoters and detractors change places', () => {
  const count = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(count, count, count, (promoters, passives, detractors) => {
      fc.pre(promoters + passives + detractors > 0);
      const interval = numbersOf(npsInterval(summaryOf(answers(promoters, passives, detractors))));
      expectFinite(interval);
      expect(interval.low).toBeGreaterThanOrEqual(-100);
      expect(interval.high).toBeLessThanOrEqual(100);
      expect(interval.low).toBeLessThanOrEqual(interval.estimate);
      expect(interval.high).toBeGreaterThanOrEqual(interval.estimate);
      const mirror = numbersOf(npsInterval(summaryOf(answers(detractors, passives, promoters))));
      expect(mirror.low).toBeCloseTo(-interval.high, 9);
    }),
  );
});

test.each([
  [30, 0.5, 0.3],
  [80, 0.2, 0.3],
  [200, 0.7, 0.1],
])('covers in 93.5–96.5 percent of 2,000 runs, n = %d', (n, promoter, detractor) => {
  const random = seededRandom(61);
  const truth = 100 * (promoter - detractor);
  const one = () => {
    const draw = random();
    if (draw < promoter) return 100;
    return draw < promoter + detractor ? -100 : 0;
  };
  const coverage = shareOfRuns(() => {
    const { low, high } = numbersOf(npsInterval(summaryOf(Array.from({ length: n }, one))));
    return low <= truth && truth <= high;
  });
  expect(coverage).toBeGreaterThanOrEqual(0.935);
  expect(coverage).toBeLessThanOrEqual(0.965);
});
