import { describe, expect, test } from 'vitest';
import { normalRandom, SIMULATION_TIME } from '../testing/normal-random.ts';
import { expectClose, expectFinite, numbersOf } from '../testing/expect-outcome.ts';
import { hasReferenceData, meanOf, referenceRows } from '../testing/reference-data.ts';
import { valueAt } from '../value-at.ts';
import { importanceOfCorrelations } from './importance-of-correlations.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const products = (x: readonly number[], y: readonly number[]) => sum(x.map((value, at) => value * valueAt(y, at)));

/** Sums of pairs as a release has them: n, Σxy, Σx, Σy, Σx², Σy². */
function correlationsOf(columns: readonly (readonly number[])[]): number[][] {
  const n = columns[0]?.length ?? 0;
  const covariance = (x: readonly number[], y: readonly number[]) => products(x, y) / n - (sum(x) / n) * (sum(y) / n);
  return columns.map((x) =>
    columns.map((y) => (x === y ? 1 : covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y)))),
  );
}

describe('importance from correlations', () => {
  test('of two drivers is what each adds first and last, halved', () => {
    const [r1, r2, r12] = [0.6, 0.4, 0.3];
    const result = numbersOf(
      importanceOfCorrelations(
        [
          [1, r12, r1],
          [r12, 1, r2],
          [r1, r2, 1],
        ],
        200,
      ),
    );
    const both = (r1 ** 2 + r2 ** 2 - 2 * r1 * r2 * r12) / (1 - r12 ** 2);
    expectClose(valueAt(result.drivers, 0).importance, (r1 ** 2 + both - r2 ** 2) / 2, 1e-12);
    expectClose(valueAt(result.drivers, 1).importance, (r2 ** 2 + both - r1 ** 2) / 2, 1e-12);
    expectClose(result.r2, both, 1e-12);
    expectFinite(result);
    for (const { importance, low, high } of result.drivers) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThan(importance);
      expect(high).toBeGreaterThan(importance);
    }
  });

  test('draws the same whenever it is asked, and narrower intervals from more people', () => {
    const matrix = [
      [1, 0.4],
      [0.4, 1],
    ];
    const width = (n: number) => {
      const [driver] = numbersOf(importanceOfCorrelations(matrix, n)).drivers;
      return (driver?.high ?? 0) - (driver?.low ?? 0);
    };
    expect(width(100)).toBe(width(100));
    expect(width(400)).toBeLessThan(width(100));
  });

  test.each([
    ['no driver', [[1]], 50, 'too-few-values'],
    ['nobody', [], 50, 'too-few-values'],
    [
      'too few people',
      [
        [1, 0.2],
        [0.2, 1],
      ],
      2,
      'too-few-values',
    ],
    ['a matrix that is not square', [[1, 0.2], [0.2]], 50, 'lengths-differ'],
    [
      'a correlation beyond 1',
      [
        [1, 1.2],
        [1.2, 1],
      ],
      50,
      'out-of-range',
    ],
    [
      'not a number',
      [
        [1, Number.NaN],
        [0.2, 1],
      ],
      50,
      'not-finite',
    ],
    [
      'pairs that contradict each other',
      [
        [1, 0.9, 0.9],
        [0.9, 1, -0.9],
        [0.9, -0.9, 1],
      ],
      50,
      'not-one-sample',
    ],
  ])('refuses %s', (_, matrix, n, reason) => {
    expect(importanceOfCorrelations(matrix, n)).toMatchObject({ ok: false, reason });
  });

  test('the interval covers the importance in the population', { timeout: SIMULATION_TIME }, () => {
    const normal = normalRandom(9);
    const population = [
      [1, 0.5, 0.6],
      [0.5, 1, 0.5],
      [0.6, 0.5, 1],
    ];
    const truth = valueAt(numbersOf(importanceOfCorrelations(population, 1000)).drivers, 0).importance;
    const [b1, b2] = [0.35 / 0.75, 0.2 / 0.75];
    const noise = Math.sqrt(1 - (b1 * 0.6 + b2 * 0.5));
    let hits = 0;
    const runs = 400;
    for (let run = 0; run < runs; run += 1) {
      const columns: [number[], number[], number[]] = [[], [], []];
      for (let row = 0; row < 150; row += 1) {
        const first = normal();
        const second = 0.5 * first + Math.sqrt(0.75) * normal();
        columns[0].push(first);
        columns[1].push(second);
        columns[2].push(b1 * first + b2 * second + noise * normal());
      }
      const result = numbersOf(importanceOfCorrelations(correlationsOf(columns), 150, { draws: 199, seed: run }));
      const [driver] = result.drivers;
      if (driver && driver.low <= truth && truth <= driver.high) hits += 1;
    }
    expect(hits / runs).toBeGreaterThanOrEqual(0.925);
    expect(hits / runs).toBeLessThanOrEqual(0.975);
  });
});

describe.skipIf(!hasReferenceData)('customers of mobile operators, from sums of pairs', () => {
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
    const columns = [...Object.keys(expected), outcome].map((name) =>
      construct(name).filter((value) => value !== null),
    );
    const result = numbersOf(importanceOfCorrelations(correlationsOf(columns), 250));
    expectClose(result.r2, r2);
    for (const [at, reference] of Object.values(expected).entries()) {
      const { importance, low, high } = valueAt(result.drivers, at);
      expectClose(importance, reference);
      expect(low).toBeLessThan(reference);
      expect(high).toBeGreaterThan(reference);
    }
  });
});
