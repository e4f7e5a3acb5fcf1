import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pearson } from '../correlation/pearson.ts';
import { expectClose, expectFinite, numbersOf } from '../testing/expect-outcome.ts';
import { betweenAssociation } from './between-association.ts';
import type { Observation } from './observation.ts';
import { pooledAssociation } from './pooled-association.ts';
import { twoWayAssociation } from './two-way-association.ts';
import { withinAssociation } from './within-association.ts';
import { valueAt } from '../value-at.ts';

const all = [pooledAssociation, betweenAssociation, withinAssociation, twoWayAssociation];

type Triple = readonly [group: string, period: string, x: number | null, y: number | null];

/** Independent observations unless a cluster is given: each is a cluster of its own. */
function panel(rows: readonly Triple[], clusterOf?: (group: string) => string): Observation[] {
  return rows.map(([group, period, x, y], index) => ({
    group,
    period,
    x,
    y,
    cluster: clusterOf?.(group) ?? `#${index}`,
  }));
}

const small = panel([
  ['a', '1', 1, 2],
  ['a', '2', 3, 5],
  ['a', '3', 2, 2],
  ['b', '1', 11, 4],
  ['b', '2', 14, 8],
  ['c', '1', 6, 20],
  ['c', '3', 5, 25],
  ['d', '2', 9, 1],
  ['d', '3', 8, 3],
]);

/** Three groups by three periods that share nothing with a part of another name. */
function part(name: string, from: number): Triple[] {
  return ['1', '2', '3'].flatMap((time, t) =>
    ['a', 'b', 'c'].map((unit, u): Triple => [
      name + unit,
      name + time,
      from + ((t * 7 + u * 5) % 4),
      (t * 3 + u * u) % 5,
    ]),
  );
}

const mean = (values: number[]) => values.reduce((total, value) => total + value, 0) / values.length;

/** x − row mean − column mean + mean of a balanced table with three columns. */
const balancedResiduals = (values: number[]) =>
  values.map((value, index) => {
    const row = values.filter((_, other) => Math.floor(other / 3) === Math.floor(index / 3));
    const column = values.filter((_, other) => other % 3 === index % 3);
    return value - mean(row) - mean(column) + mean(values);
  });

const observation = (group: string, x: number | null, y: number | null): Triple => [group, '1', x, y];

describe('by hand', () => {
  test('pooled is plain Pearson with its interval', () => {
    const plain = numbersOf(
      pearson(
        small.map((each) => each.x),
        small.map((each) => each.y),
      ),
    );
    const pooled = numbersOf(pooledAssociation(small));
    expect(pooled.r).toBe(plain.r);
    expect(pooled.inference).toEqual(plain.inference);
    expect(pooled).toMatchObject({ n: 9, groups: 4, periods: 3, missing: 0 });
  });

  test('between correlates the plain means, every group once', () => {
    const means = numbersOf(pearson([2, 12.5, 5.5, 8.5], [3, 6, 22.5, 2]));
    const between = numbersOf(betweenAssociation(small));
    expectClose(between.r, means.r, 1e-12);
    expect(between).toMatchObject({ n: 4, groups: 4 });
    expectClose(numbersOf(between.inference).low, numbersOf(means.inference).low, 1e-9);
  });

  test('within correlates deviations, on n − groups − 1 degrees of freedom', () => {
    const x = [-1, 1, 0, -1.5, 1.5, 0.5, -0.5, 0.5, -0.5];
    const y = [-1, 2, -1, -2, 2, -2.5, 2.5, -1, 1];
    const within = numbersOf(withinAssociation(small));
    expectClose(within.r, numbersOf(pearson(x, y)).r, 1e-12);
    expect(numbersOf(within.inference)).toMatchObject({ df: 4, method: 'independent', clusters: null });
  });

  test('two-way on a balanced panel is x − row mean − column mean + mean', () => {
    const [x, y] = [
      [1, 4, 2, 8, 5, 7, 3, 6, 1, 0, 2, 9],
      [2, 3, 9, 4, 4, 8, 1, 7, 6, 2, 0, 5],
    ];
    const rows = x.map((value, index): Triple => [
      `g${Math.floor(index / 3)}`,
      `p${index % 3}`,
      value,
      valueAt(y, index),
    ]);
    const twoWay = numbersOf(twoWayAssociation(panel(rows)));
    expectClose(twoWay.r, numbersOf(pearson(balancedResiduals(x), balancedResiduals(y))).r, 1e-12);
    expect(numbersOf(twoWay.inference).df).toBe(12 - (4 + 3 - 1) - 1);
  });

  test('two-way on an unbalanced panel: planted effects are taken out exactly', () => {
    const group = { a: 5, b: -40, c: 300, d: 2 } as Record<string, number>;
    const period = { 1: 7, 2: -3, 3: 90 } as Record<string, number>;
    const shifted = small.map((each) => ({
      ...each,
      x: (each.x ?? 0) + (group[each.group] ?? 0) + (period[each.period] ?? 0),
      y: (each.y ?? 0) - 2 * (group[each.group] ?? 0) + 3 * (period[each.period] ?? 0),
    }));
    expectClose(numbersOf(twoWayAssociation(shifted)).r, numbersOf(twoWayAssociation(small)).r, 1e-9);
    expect(numbersOf(numbersOf(twoWayAssociation(small)).inference).df).toBe(2);
  });

  test('a panel in two parts that share neither group nor period has one rank less', () => {
    const { inference } = numbersOf(twoWayAssociation(panel([...part('x', 1), ...part('y', 50)])));
    expect(numbersOf(inference).df).toBe(18 - (6 + 6 - 2) - 1);
  });
});

describe('refusals', () => {
  test('nothing, or too little', () => {
    for (const kind of all) expect(kind([]).ok).toBe(false);
    expect(
      betweenAssociation(panel([observation('a', 1, 2), observation('b', 2, 3), observation('c', 1, 4)])),
    ).toMatchObject({
      reason: 'too-few-values',
      needed: 4,
      found: 3,
    });
    expect(twoWayAssociation(panel([1, 2, 3, 4, 5].map((x) => observation('a', x, x % 3))))).toMatchObject({
      reason: 'too-few-values',
      needed: 2,
      found: 1,
    });
  });

  test('one pair a group leaves nothing within', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((group, index) => observation(group, index, index % 3));
    expect(withinAssociation(panel(rows))).toMatchObject({ reason: 'no-degrees-of-freedom' });
  });

  test('scores that only differ between groups do not vary within', () => {
    const rows = ['a', 'b', 'c', 'd'].flatMap((group, index) =>
      [0, 1, 2].map((t): Triple => [group, `${t}`, index * 0.1, t + index]),
    );
    expect(withinAssociation(panel(rows))).toEqual({ ok: false, reason: 'no-variation' });
    expect(twoWayAssociation(panel(rows))).toEqual({ ok: false, reason: 'no-variation' });
  });

  test('NaN is refused, missing is left out and counted', () => {
    for (const kind of all)
      expect(kind([...small, { ...valueAt(small, 0), x: Number.NaN }])).toMatchObject({ reason: 'not-finite' });
    const gap = { ...valueAt(small, 0), cluster: 'new', y: null };
    expect(numbersOf(pooledAssociation([...small, gap])).missing).toBe(1);
  });

  test('repeats within fewer than ten clusters: an estimate, no interval', () => {
    const repeated = numbersOf(pooledAssociation(small.map((each) => ({ ...each, cluster: each.group }))));
    expect(repeated.inference).toEqual({ ok: false, reason: 'too-few-clusters', needed: 10, found: 4 });
    expect(numbersOf(repeated.spearman).inference).toEqual({ ok: false, reason: 'repeated-units' });
  });
});

describe('properties', () => {
  const rows = fc.array(
    fc.record({
      group: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      period: fc.constantFrom('1', '2', '3', '4', '5'),
      x: fc.option(fc.integer({ min: -50, max: 50 }), { freq: 12 }),
      y: fc.option(fc.integer({ min: -50, max: 50 }), { freq: 12 }),
      cluster: fc.constantFrom('k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't'),
    }),
    { maxLength: 50 },
  );

  test('every kind is finite or refused, with |r| ≤ 1 and an interval that holds it', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (observations, repeats) => {
        const given = repeats ? observations : observations.map((each, index) => ({ ...each, cluster: `${index}` }));
        for (const kind of all) {
          const outcome = kind(given);
          expectFinite(outcome);
          if (!outcome.ok) continue;
          expect(Math.abs(outcome.r)).toBeLessThanOrEqual(1);
          if (!outcome.inference.ok) continue;
          expect(outcome.inference.low).toBeLessThanOrEqual(outcome.r);
          expect(outcome.inference.high).toBeGreaterThanOrEqual(outcome.r);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('within ignores any shift of a whole group, two-way also of a whole period; both sides are alike', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: -99, max: 99 }), (observations, shift) => {
        const independent = observations.map((each, index) => ({ ...each, cluster: `${index}` }));
        const moved = independent.map((each) => ({
          ...each,
          x: each.x === null ? null : each.x + (each.group === 'a' ? shift : 0),
        }));
        const slid = moved.map((each) => ({
          ...each,
          y: each.y === null ? null : each.y + (each.period === '2' ? shift : 0),
        }));
        const turned = independent.map((each) => ({ ...each, x: each.y, y: each.x }));
        for (const [kind, changed] of [
          [withinAssociation, moved],
          [twoWayAssociation, slid],
          [withinAssociation, turned],
        ] as const) {
          const [before, after] = [kind(independent), kind(changed)];
          expect(after.ok).toBe(before.ok);
          expect(after.ok ? after.r : 0).toBeCloseTo(before.ok ? before.r : 0, 8);
        }
      }),
    );
  });
});
