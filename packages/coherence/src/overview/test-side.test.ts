import { describe, expect, test } from 'vitest';
import { groupOf } from '../testing/group-of.ts';
import { combineGroups } from '../score/combine-groups.ts';
import { rankScores } from './rank-scores.ts';
import { testSide } from './test-side.ts';

const score = (mean: number, n = 100, sd: number | null = 15) => ({ mean, n, answers: n, sd, kind: 'mean' as const });

describe('tests of a side', () => {
  const now = [score(60), score(61), score(40)];
  const before = [score(60), score(50), null];
  const units = now.map((each, index) => ({ now: each, before: before[index] ?? null }));
  const whole = { now: combineGroups(now), before: combineGroups(before.flatMap((each) => each ?? [])) };
  const tests = testSide(units, whole);

  test('a unit is tested against all others and shown as its distance from the whole', () => {
    const distance = tests.units[2]?.fromWhole;
    expect(distance?.value).toBeCloseTo(40 - 161 / 3, 10);
    expect(distance?.high).toBeLessThan(0);
    expect(distance?.q).toBeLessThan(0.001);
  });

  test('a unit with several releases is as far from the whole as the two figures say', () => {
    // Two releases of eight and six people, beside one of ten: people count once, and all answers weigh.
    const answers = [90, 80, 70, 60, 85, 75, 65, 80, 95, 80, 75, 70, 85, 90];
    const others = [50, 40, 60, 55, 45, 50, 30, 70, 50, 50];
    const often = { ...groupOf(answers), n: 8 };
    const other = groupOf(others);
    const together = { ...groupOf([...answers, ...others]), n: 18 };
    const [first, second] = testSide(
      [often, other].map((each) => ({ now: each, before: null })),
      { now: together, before: null },
    ).units;
    expect(first?.fromWhole?.value).toBeCloseTo(often.mean - together.mean, 10);
    expect(second?.fromWhole?.value).toBeCloseTo(other.mean - together.mean, 10);
  });

  test('changes are against the own period before; none without one', () => {
    expect(tests.units[1]?.change).toMatchObject({ value: 11 });
    expect(tests.units[2]?.change).toBeNull();
    expect(tests.units[0]?.change?.p).toBe(1);
    expect(tests.whole?.value).toBeCloseTo(161 / 3 - 55, 10);
  });

  test('all of a screen are one family', () => {
    const all = [tests.whole, ...tests.units.flatMap((each) => [each.fromWhole, each.change])].filter(
      (each) => each !== null,
    );
    expect(all).toHaveLength(6);
    for (const each of all) expect(each.q).toBeGreaterThanOrEqual(each.p);
  });

  test('one unit alone is the whole: nothing to compare with', () => {
    expect(testSide([{ now: score(60), before: null }], { now: score(60), before: null })).toEqual({
      whole: null,
      units: [{ change: null, fromWhole: null }],
    });
  });
});

const told = (mean: number) => ({ mean, n: null, answers: null, sd: null, kind: 'mean' as const });

describe('ranks', () => {
  test('a small unit at the top gives way to large ones that are nearly as high', () => {
    expect(rankScores([score(75, 3, 20), score(74, 900), score(50, 900), score(48, 900)])).toEqual([2, 1, 3, 4]);
  });

  test('plain order without errors, ties shared, no rank without a score', () => {
    expect(rankScores([told(5), null, told(7), told(5)])).toEqual([2, null, 1, 2]);
    expect(rankScores([])).toEqual([]);
  });
});
