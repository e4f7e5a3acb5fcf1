import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose, numbersOf } from '../testing/expect-outcome.ts';
import { normalRandom } from '../testing/normal-random.ts';
import { cell, hasReferenceData, referenceRows } from '../testing/reference-data.ts';
import { summaryOf } from '../testing/summary-of.ts';
import { intraclassCorrelation } from './intraclass-correlation.ts';
import { withinGroupAgreement } from './within-group-agreement.ts';

describe('ICC', () => {
  test('by hand: groups 1 2 3 and 5 6 7', () => {
    const result = numbersOf(intraclassCorrelation([summaryOf([1, 2, 3]), summaryOf([5, 6, 7])]));
    expect(result).toMatchObject({ betweenSquare: 24, withinSquare: 1, meanSize: 3, groups: 2, n: 6 });
    expectClose(result.icc1, 23 / 26, 1e-12);
    expectClose(result.icc2, 23 / 24, 1e-12);
  });

  test('is 1 where groups agree wholly, and heeds neither offset nor unit', () => {
    const groups = [summaryOf([2, 2]), summaryOf([4, 4, 4])];
    expect(numbersOf(intraclassCorrelation(groups))).toMatchObject({ icc1: 1, icc2: 1 });
    const value = fc.integer({ min: 1, max: 7 });
    const data = fc.array(fc.array(value, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(data, fc.double({ min: 0.1, max: 9, noNaN: true }), (answers, unit) => {
        const plain = intraclassCorrelation(answers.map(summaryOf));
        const moved = intraclassCorrelation(answers.map((group) => summaryOf(group.map((each) => 3 - each * unit))));
        if (!plain.ok || !moved.ok) return;
        expect(moved.icc1).toBeCloseTo(plain.icc1, 8);
        expect(plain.icc1).toBeLessThanOrEqual(1);
        expect(plain.icc2).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('finds on average the share of variance between groups that was put in', () => {
    const normal = normalRandom(21);
    let sum = 0;
    for (let run = 0; run < 300; run += 1) {
      const groups = Array.from({ length: 40 }, () => {
        const group = Math.sqrt(0.2) * normal();
        return summaryOf(Array.from({ length: 10 }, () => group + Math.sqrt(0.8) * normal()));
      });
      sum += numbersOf(intraclassCorrelation(groups)).icc1;
    }
    expect(sum / 300).toBeGreaterThan(0.19);
    expect(sum / 300).toBeLessThan(0.21);
  });

  test.each([
    ['one group', [{ n: 4, mean: 3, sd: 1 }], 'too-few-values'],
    [
      'one answer each',
      [
        { n: 1, mean: 3, sd: null },
        { n: 1, mean: 4, sd: null },
      ],
      'no-degrees-of-freedom',
    ],
    [
      'equal means',
      [
        { n: 3, mean: 3, sd: 1 },
        { n: 4, mean: 3, sd: 1 },
      ],
      'no-variation',
    ],
    [
      'no spread given',
      [
        { n: 3, mean: 3, sd: null },
        { n: 4, mean: 4, sd: 1 },
      ],
      'out-of-range',
    ],
    [
      'half an answer',
      [
        { n: 1.5, mean: 3, sd: 1 },
        { n: 4, mean: 4, sd: 1 },
      ],
      'out-of-range',
    ],
    [
      'no number',
      [
        { n: 2, mean: Number.NaN, sd: 1 },
        { n: 4, mean: 4, sd: 1 },
      ],
      'not-finite',
    ],
  ] as const)('refuses %s', (_, groups, reason) => {
    expect(intraclassCorrelation(groups)).toMatchObject({ ok: false, reason });
  });
});

describe('agreement within a group', () => {
  test('by hand: variance 0.5 on 5 points, where chance has 2', () => {
    expectClose(numbersOf(withinGroupAgreement([0.5], 5)).agreement, 0.75, 1e-12);
    // Four items alike: 4·0.75 / (4·0.75 + 0.25).
    expectClose(numbersOf(withinGroupAgreement([0.5, 0.5, 0.5, 0.5], 5)).agreement, 3 / 3.25, 1e-12);
  });

  test('is 1 where all say the same, 0 where they are as far apart as chance or further', () => {
    expect(withinGroupAgreement([0, 0], 7)).toMatchObject({ ok: true, agreement: 1 });
    expect(withinGroupAgreement([2], 5)).toMatchObject({ ok: true, agreement: 0 });
    expect(withinGroupAgreement([5, 3], 5)).toMatchObject({ ok: true, agreement: 0, ratio: 2 });
  });

  test('falls with the spread and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 10, noNaN: true }), fc.integer({ min: 2, max: 11 }), (variance, points) => {
        const { agreement } = numbersOf(withinGroupAgreement([variance, variance], points));
        expect(agreement).toBeGreaterThanOrEqual(0);
        expect(agreement).toBeLessThanOrEqual(1);
        expect(numbersOf(withinGroupAgreement([variance + 0.5, variance], points)).agreement).toBeLessThanOrEqual(
          agreement,
        );
      }),
    );
  });

  test.each([
    ['no item', [], 5, 'too-few-values'],
    ['a negative variance', [-1], 5, 'out-of-range'],
    ['one point', [1], 1, 'out-of-range'],
    ['no number', [Number.NaN], 5, 'not-finite'],
  ] as const)('refuses %s', (_, variances, points, reason) => {
    expect(withinGroupAgreement(variances, points)).toMatchObject({ ok: false, reason });
  });
});

describe.skipIf(!hasReferenceData)('soldiers of 99 companies', () => {
  const rows = hasReferenceData ? referenceRows('multilevel_units/bh1996.csv') : [];

  test.each([
    ['HRS', 0.1331066790865, 0.9196731953791, 12.449144525533],
    ['LEAD', 0.1270275500311, 0.9156129693481, 11.850162190497],
    ['COHES', 0.04426529755714, 0.7754596777715, 4.453543087832],
    ['WBEING', 0.04336905007711, 0.7717128755404, 4.380448535445],
  ] as const)('ICC of %s to 1e-6', (scale, icc1, icc2, f) => {
    const groups = Map.groupBy(rows, (row) => row['GRP'] ?? '');
    const summaries = [...groups.values()].map((group) =>
      summaryOf(group.map((row) => cell(row, scale) ?? Number.NaN)),
    );
    const result = numbersOf(intraclassCorrelation(summaries));
    expectClose(result.icc1, icc1);
    expectClose(result.icc2, icc2);
    expectClose(result.betweenSquare / result.withinSquare, f);
    expect(result).toMatchObject({ groups: 99, n: 7382 });
  });
});
