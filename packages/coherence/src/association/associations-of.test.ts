import { describe, expect, test } from 'vitest';
import { associationsOf } from './associations-of.ts';
import { observationsOf, type Pair } from './pair.ts';
import { respondentsOf } from '../view/respondents.ts';

/** Units whose CX follows their EX, over some periods. */
function pairs(units: number, periods: number, groupOf: (unit: number) => string = (unit) => `u${unit}`): Pair[] {
  return Array.from({ length: units * periods }, (_, index) => {
    const [unit, period] = [index % units, Math.floor(index / units)];
    const ex = 50 + unit + 3 * Math.sin(7 * unit + 5 * period);
    return {
      unitId: `u${unit}`,
      groupKey: groupOf(unit),
      period: `p${period}`,
      ex,
      cx: ex + 4 * Math.cos(11 * unit + 3 * period),
    };
  });
}
const stateOf = (given: readonly Pair[]) =>
  Object.fromEntries(associationsOf(given).map((each) => [each.kind, each.state]));

const clusters = (given: readonly Pair[]) => new Set(observationsOf(given).map((each) => each.cluster)).size;

describe('associations of a view', () => {
  test('nine groups are not enough for between, ten are', () => {
    expect(associationsOf(pairs(9, 3))[0]).toEqual({
      kind: 'between',
      state: 'not-enough-data',
      of: 'groups',
      needed: 10,
      found: 9,
    });
    expect(associationsOf(pairs(10, 3))[0]).toMatchObject({ kind: 'between', state: 'computed', n: 10 });
  });

  test('nineteen pairs are not enough for the others, and a single period has nothing within units', () => {
    expect(stateOf(pairs(19, 1))).toMatchObject({
      pooled: 'not-enough-data',
      between: 'computed',
      within: 'not-enough-data',
    });
    expect(associationsOf(pairs(20, 1))).toMatchObject([
      { state: 'computed', n: 20 },
      { kind: 'within', state: 'not-enough-data', of: 'periods', needed: 2, found: 1 },
      { kind: 'two-way', state: 'not-enough-data', of: 'periods', needed: 2, found: 1 },
      { state: 'computed', n: 20 },
    ]);
    expect(stateOf([])).toEqual({
      between: 'not-enough-data',
      within: 'not-enough-data',
      'two-way': 'not-enough-data',
      pooled: 'not-enough-data',
    });
  });

  test('within groups of units a single period is enough', () => {
    const within = associationsOf(pairs(40, 1, (unit) => `g${unit % 4}`))[1];
    expect(within).toMatchObject({
      kind: 'within',
      state: 'computed',
      n: 40,
      groups: 4,
      inference: { method: 'independent', df: 35 },
    });
  });

  test('where units repeat, intervals go over units, or over groups when there are ten', () => {
    expect(clusters(pairs(40, 3, (unit) => `g${unit % 4}`))).toBe(40);
    expect(clusters(pairs(40, 3, (unit) => `g${unit % 12}`))).toBe(12);
    expect(clusters(pairs(40, 1, (unit) => `g${unit % 12}`))).toBe(40);
    const pooled = associationsOf(pairs(15, 6)).at(-1);
    expect(pooled).toMatchObject({
      inference: { method: 'wild-cluster-bootstrap', clusters: 15 },
      spearman: { noInference: 'repeated-units' },
    });
  });

  test('the p of one view are one family: q is never under p', () => {
    const tested = associationsOf(pairs(15, 6)).flatMap((each) =>
      each.state === 'computed' && each.inference ? [each] : [],
    );
    expect(tested).toHaveLength(4);
    for (const { q, inference } of tested) expect(q ?? 0).toBeGreaterThanOrEqual(inference?.p ?? 1);
  });

  test('one side without variation is refused with its reason', () => {
    const flat = pairs(25, 1).map((pair) => ({ ...pair, cx: 7 }));
    expect(associationsOf(flat).at(-1)).toEqual({ kind: 'pooled', state: 'refused', reason: 'no-variation' });
  });
});

const cell = (n: number | null, source: 'moments' | 'measure') => ({
  unitId: 'u',
  period: '2026',
  side: 'employee' as const,
  score: 'measure:x',
  value: 1,
  kind: 'mean' as const,
  n,
  answers: n,
  sd: null,
  source,
  k: null,
  emotionSet: null,
  scale: null,
});

test('same respondents show in equal counts of two imported measures', () => {
  const pair = (ex: number | null, cx: number | null) => ({ ex: cell(ex, 'measure'), cx: cell(cx, 'measure') });
  expect(respondentsOf([pair(10, 10), pair(7, 7)])).toBe('same');
  expect(respondentsOf([pair(10, 10), pair(7, 8)])).toBe('different');
  expect(respondentsOf([pair(10, null)])).toBe('unknown');
  expect(respondentsOf([{ ex: cell(10, 'moments'), cx: cell(10, 'measure') }])).toBe('different');
});
