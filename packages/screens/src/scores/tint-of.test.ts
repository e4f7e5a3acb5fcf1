import { expect, test } from 'vitest';
import { tintOf } from './tint-of.ts';

test.each([
  [{ value: 2, low: -1, high: 5 }, undefined],
  [{ value: -2, low: -5, high: 0 }, undefined],
  [{ value: 4, low: 1, high: 7 }, 'above-1'],
  [{ value: -4, low: -7, high: -1 }, 'below-1'],
  [{ value: 9, low: 6, high: 12 }, 'above-2'],
  [{ value: -12, low: -15, high: -9 }, 'below-2'],
] as const)('%o is %s', (difference, tint) => {
  expect(tintOf(difference)).toBe(tint);
});
