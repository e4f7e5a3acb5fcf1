import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose, expectFinite, numbersOf } from '../testing/expect-outcome.ts';
import { normalRandom, shareOfRuns, SIMULATION_TIME } from '../testing/normal-random.ts';
import { cell, hasReferenceData, referenceRows } from '../testing/reference-data.ts';
import { cronbachAlpha } from './cronbach-alpha.ts';

const columnsOf = (rows: readonly (readonly number[])[]) => [0, 1, 2, 3].map((at) => rows.map((row) => row[at] ?? 0));

describe('Cronbach’s alpha', () => {
  test('of two items that correlate with r and vary alike is 2r/(1+r)', () => {
    const result = numbersOf(
      cronbachAlpha([
        [1, 2, 3, 4, 5],
        [2, 1, 4, 3, 5],
      ]),
    );
    expectClose(result.alpha, 1.6 / 1.8, 1e-12);
    expectClose(result.standardised ?? 0, 1.6 / 1.8, 1e-12);
    expect(result).toMatchObject({ items: 2, n: 5, missing: 0 });
    expect(result.low).toBeLessThan(result.alpha);
    expect(result.high).toBeGreaterThan(result.alpha);
  });

  test('has no standardised form where an item does not vary', () => {
    expect(
      numbersOf(
        cronbachAlpha([
          [1, 2, 3, 4],
          [2, 1, 4, 3],
          [5, 5, 5, 5],
        ]),
      ).standardised,
    ).toBeNull();
  });

  test.each([
    ['one item', [[1, 2, 3]], 'too-few-values'],
    [
      'two complete rows',
      [
        [1, 2, null],
        [2, 2, 1],
      ],
      'too-few-values',
    ],
    [
      'answers that are all the same',
      [
        [3, 3, 3],
        [3, 3, 3],
      ],
      'no-variation',
    ],
    [
      'items whose sum is always the same',
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
      'no-variation',
    ],
    [
      'items that say the same',
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      'perfect-fit',
    ],
    [
      'columns of different lengths',
      [
        [1, 2, 3],
        [1, 2],
      ],
      'lengths-differ',
    ],
  ] as const)('refuses %s', (_, items, reason) => {
    expect(cronbachAlpha(items)).toMatchObject({ ok: false, reason });
  });

  const answers = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
    minLength: 6,
    maxLength: 30,
  });

  test('heeds neither the order of items and people, nor a unit or an offset common to all items', () => {
    fc.assert(
      fc.property(answers, fc.double({ min: 0.1, max: 50, noNaN: true }), (rows, unit) => {
        const plain = cronbachAlpha(columnsOf(rows));
        const same = cronbachAlpha(
          columnsOf(rows.toReversed())
            .toReversed()
            .map((column, at) => column.map((value) => 10 * at + value * unit)),
        );
        expect(same.ok).toBe(plain.ok);
        if (!plain.ok || !same.ok) return;
        expectFinite(plain);
        expect(same.alpha).toBeCloseTo(plain.alpha, 8);
        expect(plain.alpha).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('its interval covers alpha in 93.5–96.5 percent of 2,000 runs', { timeout: SIMULATION_TIME }, () => {
    const normal = normalRandom(31);
    const truth = (5 * 0.4) / (1 + 4 * 0.4);
    const coverage = shareOfRuns(() => {
      const people = Array.from({ length: 60 }, () => normal());
      const items = Array.from({ length: 5 }, () =>
        people.map((person) => Math.sqrt(0.4) * person + Math.sqrt(0.6) * normal()),
      );
      const { low, high } = numbersOf(cronbachAlpha(items));
      return low <= truth && truth <= high;
    });
    expect(coverage).toBeGreaterThanOrEqual(0.935);
    expect(coverage).toBeLessThanOrEqual(0.965);
  });
});

describe.skipIf(!hasReferenceData)('positive and negative affect of 6,411 people', () => {
  const rows = hasReferenceData ? referenceRows('panas_msq/panas_items.csv') : [];
  const complete = rows.filter((row) =>
    Object.keys(row)
      .slice(4)
      .every((item) => cell(row, item) !== null),
  );

  test.each([
    [
      'positive',
      [
        'active',
        'alert',
        'attentive',
        'determined',
        'enthusiastic',
        'excited',
        'inspired',
        'interested',
        'proud',
        'strong',
      ],
      0.9156685389948,
      0.9162505840801,
    ],
    [
      'negative',
      ['afraid', 'ashamed', 'distressed', 'guilty', 'hostile', 'irritable', 'jittery', 'nervous', 'scared', 'upset'],
      0.8393160460768,
      0.855835534057,
    ],
  ] as const)('%s items to 1e-6', (_, items, alpha, standardised) => {
    const result = numbersOf(cronbachAlpha(items.map((item) => complete.map((row) => cell(row, item)))));
    expect(result.n).toBe(6212);
    expectClose(result.alpha, alpha);
    expectClose(result.standardised ?? 0, standardised);
  });
});
