import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../value-at.ts';
import { expectClose, expectFinite, numbersOf } from '../testing/expect-outcome.ts';
import { normalRandom, SIMULATION_TIME } from '../testing/normal-random.ts';
import { cell, hasReferenceData, meanOf, referenceRows } from '../testing/reference-data.ts';
import { driverImportance } from './driver-importance.ts';
import { explainedBySubsets } from './explained-by-subsets.ts';
import { leastSquares } from './least-squares.ts';
import { shapleyShares } from './shapley-shares.ts';

const QUICK = { draws: 19 };
const importances = (drivers: readonly (readonly number[])[], outcome: readonly number[]) =>
  numbersOf(driverImportance(drivers, outcome, QUICK)).drivers.map((each) => each.importance);

describe('driver importance', () => {
  test('of two drivers is what each adds first and last, halved', () => {
    const [r1, r2, r12] = [0.6, 0.4, 0.3];
    const matrix = Float64Array.from([1, r12, r1, r12, 1, r2, r1, r2, 1]);
    const both = (r1 ** 2 + r2 ** 2 - 2 * r1 * r2 * r12) / (1 - r12 ** 2);
    const shares = shapleyShares(explainedBySubsets(matrix, 2), 2);
    expectClose(valueAt(shares, 0), (r1 ** 2 + both - r2 ** 2) / 2, 1e-12);
    expectClose(valueAt(shares, 1), (r2 ** 2 + both - r1 ** 2) / 2, 1e-12);
  });

  const answers = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 8, max: 25 }))
    .chain(([drivers, n]) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: n, maxLength: n }), {
        minLength: drivers + 1,
        maxLength: drivers + 1,
      }),
    )
    .filter(([outcome = []]) => new Set(outcome).size > 1);

  test('sums to R², is never negative, and to that of least squares', () => {
    fc.assert(
      fc.property(answers, ([outcome = [], ...drivers]) => {
        const result = numbersOf(driverImportance(drivers, outcome, QUICK));
        expectFinite(result);
        const sum = result.drivers.reduce((total, each) => total + each.importance, 0);
        expect(sum).toBeCloseTo(result.r2, 10);
        for (const each of result.drivers) {
          expect(each.importance).toBeGreaterThanOrEqual(-1e-9);
          expect(each.low).toBeLessThanOrEqual(each.high);
        }
        const fit = leastSquares(drivers, outcome);
        // Drivers that determine each other have no coefficients, but a share all the same.
        expect(result.r2).toBeCloseTo(fit.ok ? fit.r2 : result.r2, 8);
      }),
      { numRuns: 60 },
    );
  });

  test('follows the drivers when they are given in another order, and heeds neither unit nor direction', () => {
    fc.assert(
      fc.property(answers, fc.double({ min: 0.5, max: 20, noNaN: true }), ([outcome = [], ...drivers], unit) => {
        const plain = importances(drivers, outcome);
        const turned = drivers.toReversed().map((each) => each.map((value) => 7 - value * unit));
        for (const [at, value] of importances(turned, outcome).toReversed().entries()) {
          expect(value).toBeCloseTo(valueAt(plain, at), 8);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('two drivers that say the same share it, a constant one has none', () => {
    const [a, b, y] = [
      [1, 2, 3, 4, 5, 4],
      [5, 1, 4, 2, 2, 3],
      [1, 3, 2, 5, 4, 5],
    ];
    const [once = 0, other = 0] = importances([a, b], y);
    const [first = 0, second = 0, third, constant] = importances([a, a, b, [3, 3, 3, 3, 3, 3]], y);
    expect(first).toBeCloseTo(second, 12);
    expect(first + second + (third ?? 0)).toBeCloseTo(once + other, 10);
    expect(constant).toBeCloseTo(0, 12);
  });

  test('of fourteen drivers, exact', () => {
    const normal = normalRandom(7);
    const drivers = Array.from({ length: 14 }, () => Array.from({ length: 120 }, () => normal()));
    const outcome = Array.from({ length: 120 }, (_, row) => valueAt(valueAt(drivers, 3), row) + normal());
    const result = numbersOf(driverImportance(drivers, outcome, { draws: 19 }));
    expectClose(
      result.drivers.reduce((sum, each) => sum + each.share, 0),
      1,
      1e-9,
    );
    const largest = result.drivers.toSorted((a, b) => b.importance - a.importance)[0];
    expect(largest).toBe(result.drivers[3]);
  });

  test.each([
    ['no driver', [], [1, 2, 3], {}, 'too-few-values'],
    [
      'too few rows',
      [
        [1, 2],
        [2, 1],
      ],
      [1, 2],
      {},
      'too-few-values',
    ],
    ['fifteen drivers', Array.from({ length: 15 }, () => [1, 2]), [1, 2], {}, 'out-of-range'],
    ['a constant outcome', [[1, 2, 3, 4]], [2, 2, 2, 2], {}, 'no-variation'],
    ['too few draws', [[1, 2, 3, 4]], [2, 1, 2, 2], { draws: 5 }, 'out-of-range'],
    ['a level of 1', [[1, 2, 3, 4]], [2, 1, 2, 2], { level: 1 }, 'out-of-range'],
    ['not a number', [[1, 2, 3, Number.NaN]], [2, 1, 2, 2], {}, 'not-finite'],
  ] as const)('refuses %s', (_, drivers, outcome, options, reason) => {
    expect(driverImportance(drivers, outcome, options)).toMatchObject({ ok: false, reason });
  });

  test('the interval is the same whenever it is asked, and another seed hardly moves it', () => {
    const normal = normalRandom(8);
    const x = Array.from({ length: 200 }, () => normal());
    const y = x.map((value) => value + normal());
    const ask = (seed?: number) => numbersOf(driverImportance([x], y, seed === undefined ? {} : { seed })).drivers[0];
    expect(ask()).toEqual(ask());
    expect(ask(2)?.low).toBeCloseTo(ask(3)?.low ?? 0, 1);
  });

  test('the interval covers the importance in the population', { timeout: SIMULATION_TIME }, () => {
    const normal = normalRandom(9);
    const truth = shapleyShares(explainedBySubsets(Float64Array.from([1, 0.5, 0.6, 0.5, 1, 0.5, 0.6, 0.5, 1]), 2), 2);
    const [b1, b2] = [0.35 / 0.75, 0.2 / 0.75];
    const noise = Math.sqrt(1 - (b1 * 0.6 + b2 * 0.5));
    let hits = 0;
    const runs = 400;
    for (let run = 0; run < runs; run += 1) {
      const data = Array.from({ length: 150 }, () => {
        const first = normal();
        const second = 0.5 * first + Math.sqrt(0.75) * normal();
        return [first, second, b1 * first + b2 * second + noise * normal()] as const;
      });
      const [a, b, y] = [0, 1, 2].map((at) => data.map((row) => row[at] ?? 0)) as [number[], number[], number[]];
      const [first] = numbersOf(driverImportance([a, b], y, { draws: 199, seed: run })).drivers;
      if (first && first.low <= valueAt(truth, 0) && valueAt(truth, 0) <= first.high) hits += 1;
    }
    expect(hits / runs).toBeGreaterThanOrEqual(0.925);
    expect(hits / runs).toBeLessThanOrEqual(0.975);
  });
});

describe.skipIf(!hasReferenceData)('customers of mobile operators', () => {
  const rows = hasReferenceData ? referenceRows('ecsi_mobile/mobi.csv') : [];
  const construct = (name: string) => {
    const items = Object.keys(rows[0] ?? {}).filter((item) => new RegExp(`^${name}\\d$`).test(item));
    return rows.map((row) => meanOf(row, items));
  };

  test.each([
    [
      'CUSA',
      { IMAG: 0.1648170210163, CUEX: 0.07688155101825, PERQ: 0.2954336650473, PERV: 0.1323090724579 },
      0.6694413095398,
    ],
    ['CUSL', { IMAG: 0.1295899295505, CUSA: 0.2045433603977 }, 0.3341332899482],
  ])('drivers of %s to 1e-6', (outcome, expected, r2) => {
    const names = Object.keys(expected);
    const result = numbersOf(driverImportance(names.map(construct), construct(outcome)));
    expectClose(result.r2, r2);
    for (const [at, reference] of Object.values(expected).entries()) {
      const driver = valueAt(result.drivers, at);
      expectClose(driver.importance, reference);
      expect(driver.low).toBeLessThan(reference);
      expect(driver.high).toBeGreaterThan(reference);
    }
    expect(result).toMatchObject({ n: 250, missing: rows.filter((row) => cell(row, 'CUSA1') === null).length });
  });
});
