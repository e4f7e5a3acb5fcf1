import { describe, expect, test, vi } from 'vitest';
import { centred } from '../columns.ts';
import { independentInference } from '../correlation/independent-inference.ts';
import { productMoment } from '../correlation/product-moment.ts';
import { numbersOf } from '../testing/expect-outcome.ts';
import { normalPair, normalRandom, shareOfRuns, SIMULATION_TIME } from '../testing/normal-random.ts';
import { meansBy } from './two-way-residuals.ts';
import { clusteredInference } from './clustered-inference.ts';
import type { Observation } from './observation.ts';
import { pooledAssociation } from './pooled-association.ts';
import { clusterSums } from './cluster-sums.ts';
import { wildBootstrap, wildClusterTest } from './wild-cluster.ts';
import { valueAt } from '../value-at.ts';

vi.setConfig({ testTimeout: SIMULATION_TIME });

/** Units with lasting differences and scores that linger from period to period; true correlation `rho` throughout. */
function simulatedPanel(normal: () => number, units: number, periods: number, rho: number) {
  const columns = { x: [] as number[], y: [] as number[], codes: [] as number[] };
  for (let unit = 0; unit < units; unit += 1) {
    const lasting = normalPair(normal, rho);
    let state = normalPair(normal, rho);
    for (let period = 0; period < periods; period += 1) {
      const fresh = normalPair(normal, rho);
      state = [0.6 * state[0] + 0.8 * fresh[0], 0.6 * state[1] + 0.8 * fresh[1]];
      columns.x.push(lasting[0] + state[0]);
      columns.y.push(lasting[1] + state[1]);
      columns.codes.push(unit);
    }
  }
  return columns;
}

function observationsOf({ x, y, codes }: ReturnType<typeof simulatedPanel>): Observation[] {
  return codes.map((code, index) => ({
    x: valueAt(x, index),
    y: valueAt(y, index),
    group: `${code}`,
    period: `${index}`,
    cluster: `${code}`,
  }));
}

describe('wild cluster bootstrap', () => {
  test.each([
    [10, 6, 0, 'pooled'],
    [20, 6, 0.6, 'pooled'],
    [12, 6, 0.6, 'within'],
  ] as const)(
    '%d units × %d periods, ρ = %d, %s: covers in 93.5–96.5 percent of 2,000 runs',
    (units, periods, rho, kind) => {
      const normal = normalRandom(81);
      // The interval holds ρ exactly where the test does not reject it; testing is cheaper than searching the ends.
      const coverage = shareOfRuns(() => {
        const { x, y, codes } = simulatedPanel(normal, units, periods, rho);
        const takeOff = kind === 'within' ? meansBy(codes, units) : (values: Float64Array) => values;
        const moment = numbersOf(productMoment(takeOff(centred(x)), takeOff(centred(y)), { x, y }));
        const sums = clusterSums(moment.x, moment.y, { codes, count: units, ownMeans: kind === 'within' });
        return wildClusterTest(wildBootstrap(sums, 399), rho).p > 0.05;
      });
      expect(coverage).toBeGreaterThanOrEqual(0.935);
      expect(coverage).toBeLessThanOrEqual(0.965);
    },
  );

  test('interval and test agree, and the same data give the same numbers', () => {
    const observations = observationsOf(simulatedPanel(normalRandom(83), 15, 6, 0.4));
    const inference = numbersOf(numbersOf(pooledAssociation(observations)).inference);
    expect(inference).toMatchObject({ method: 'wild-cluster-bootstrap', clusters: 15, df: 14 });
    expect(inference.low > 0 || inference.high < 0).toBe(inference.p <= 0.05);
    expect(numbersOf(numbersOf(pooledAssociation(observations)).inference)).toEqual(inference);
    const wider = numbersOf(numbersOf(pooledAssociation(observations, 0.99)).inference);
    expect(wider.low).toBeLessThan(inference.low);
    expect(wider.high).toBeGreaterThan(inference.high);
  });
});

describe('cluster-robust', () => {
  test('fifty units × six periods: covers in 93.5–96.5 % of 2,000 runs, where the plain interval does not', () => {
    const normal = normalRandom(84);
    let plain = 0;
    const coverage = shareOfRuns(() => {
      const { x, y, codes } = simulatedPanel(normal, 50, 6, 0.5);
      const moment = numbersOf(productMoment(centred(x), centred(y), { x, y }));
      const clusters = { codes, count: 50, parameters: 2, ownMeans: false };
      const robust = numbersOf(clusteredInference(moment, clusters, 0.95));
      const naive = numbersOf(independentInference(moment.r, 298, 0.95));
      if (naive.low <= 0.5 && 0.5 <= naive.high) plain += 1;
      return robust.low <= 0.5 && 0.5 <= robust.high;
    });
    expect(coverage).toBeGreaterThanOrEqual(0.935);
    expect(coverage).toBeLessThanOrEqual(0.965);
    expect(plain / 2000).toBeLessThan(0.85);
  });

  test('at most 6.5 % false positives', () => {
    const normal = normalRandom(85);
    const rate = shareOfRuns(() => {
      const observations = observationsOf(simulatedPanel(normal, 60, 4, 0));
      return numbersOf(numbersOf(pooledAssociation(observations)).inference).p < 0.05;
    });
    expect(rate).toBeLessThanOrEqual(0.065);
  });
});

const momentOf = (x: number[], y: number[]) => numbersOf(productMoment(centred(x), centred(y), { x, y }));

test('too few clusters and a perfect line are refused', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => index);
  const clustered = (count: number) => {
    const codes = twelve.map((value) => value % count);
    return { codes, count, parameters: 2, ownMeans: false };
  };
  const noisy = momentOf(
    twelve,
    twelve.map((value) => (value * 5) % 7),
  );
  expect(clusteredInference(noisy, clustered(4), 0.95)).toMatchObject({
    reason: 'too-few-clusters',
    found: 4,
  });
  expect(clusteredInference(momentOf(twelve, twelve), clustered(10), 0.95)).toMatchObject({ reason: 'perfect-fit' });
  expect(clusteredInference(noisy, clustered(10), 1.5)).toMatchObject({ reason: 'out-of-range' });
});
