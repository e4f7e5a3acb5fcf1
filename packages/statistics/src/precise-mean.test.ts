import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { preciseMean } from './precise-mean.ts';

test('what rounding would lose is kept', () => {
  expect(preciseMean([1e16, 1, -1e16, 1])).toBe(0.5);
  expect(preciseMean([0.1, 0.2, 0.3])).toBe(preciseMean([0.3, 0.2, 0.1]));
  expect(preciseMean([])).toBeNull();
});

test('the order never matters, and the mean lies between the least and the largest', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
      const mean = preciseMean(values) ?? Number.NaN;
      expect(preciseMean(values.toReversed())).toBeCloseTo(mean, 12);
      expect(mean).toBeGreaterThanOrEqual(Math.min(...values) * (1 - Math.sign(Math.min(...values)) * 1e-15) - 1e-300);
      expect(mean).toBeLessThanOrEqual(Math.max(...values) * (1 + Math.sign(Math.max(...values)) * 1e-15) + 1e-300);
    }),
  );
});
