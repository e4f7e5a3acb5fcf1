import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { expectClose, numbersOf } from '../testing/expect-outcome.ts';
import { normalRandom, shareOfRuns, SIMULATION_TIME } from '../testing/normal-random.ts';
import { normalP } from '../distributions.ts';
import { benjaminiHochberg, benjaminiYekutieli, holm } from './adjust-p.ts';
import { valueAt } from '../value-at.ts';

vi.setConfig({ testTimeout: SIMULATION_TIME });

// The fifteen p values of Benjamini & Hochberg 1995, section 3.2, and what R's p.adjust makes of them.
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];
const reference = {
  BH: [
    0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714, 0.06385714285714, 0.0645, 0.0765, 0.486, 0.5811818181818,
    0.714875, 0.7532307692308, 0.8132142857143, 1,
  ],
  BY: [
    0.004977343489843, 0.009954686979687, 0.03152317543568, 0.1182119078838, 0.2000892082917, 0.2118926228533,
    0.2118926228533, 0.2140257700633, 0.253844517982, 1, 1, 1, 1, 1, 1,
  ],
  holm: [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1],
};
const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

describe('reference', () => {
  test.each([
    ['BH', benjaminiHochberg, reference.BH],
    ['BY', benjaminiYekutieli, reference.BY],
    ['Holm', holm, reference.holm],
  ] as const)('%s', (_, adjust, expected) => {
    const { adjusted } = numbersOf(adjust(published));
    expect(adjusted).toHaveLength(expected.length);
    for (const [index, each] of adjusted.entries()) expectClose(each, valueAt(expected, index));
  });

  test('four findings at 5 %, as published', () => {
    expect(numbersOf(benjaminiHochberg(published)).adjusted.filter((q) => q <= 0.05)).toHaveLength(4);
  });
});

test('refuses what is no p', () => {
  expect(benjaminiHochberg([0.1, Number.NaN])).toEqual({ ok: false, reason: 'not-finite' });
  expect(holm([0.1, 1.1])).toEqual({ ok: false, reason: 'out-of-range' });
  expect(benjaminiYekutieli([])).toEqual({ ok: true, adjusted: [] });
});

test('BY ≥ BH ≥ p, Holm ≥ BH, never over 1', () => {
  fc.assert(
    fc.property(values, (p) => {
      const [bh, by, ho] = [benjaminiHochberg(p), benjaminiYekutieli(p), holm(p)].map(
        (each) => numbersOf(each).adjusted,
      );
      const [hochberg, yekutieli, strict] = [bh ?? [], by ?? [], ho ?? []];
      for (const index of p.keys()) {
        const q = valueAt(hochberg, index);
        expect(q).toBeGreaterThanOrEqual(valueAt(p, index));
        expect(valueAt(yekutieli, index)).toBeGreaterThanOrEqual(q);
        expect(valueAt(strict, index) * (1 + 1e-12)).toBeGreaterThanOrEqual(q);
        expect(Math.max(valueAt(yekutieli, index), valueAt(strict, index))).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('a smaller p never gets a larger q, and the order of the input does not matter', () => {
  fc.assert(
    fc.property(values, (p) => {
      for (const adjust of [benjaminiHochberg, benjaminiYekutieli, holm]) {
        const { adjusted } = numbersOf(adjust(p));
        const order = [...p.keys()].toSorted((a, b) => valueAt(p, a) - valueAt(p, b));
        const inOrder = order.map((index) => valueAt(adjusted, index));
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        expect(numbersOf(adjust(p.toReversed())).adjusted.toReversed()).toEqual(adjusted);
      }
    }),
  );
});

test('twenty true nulls: any finding in at most 6.5 % of 2,000 runs', () => {
  const normal = normalRandom(31);
  const rate = shareOfRuns(() => {
    const p = Array.from({ length: 20 }, () => normalP(normal()));
    return numbersOf(benjaminiHochberg(p)).adjusted.some((q) => q < 0.05);
  });
  expect(rate).toBeLessThanOrEqual(0.065);
});
