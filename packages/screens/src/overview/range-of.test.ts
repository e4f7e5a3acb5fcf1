import { expect, test } from 'vitest';
import { rangeOf } from './range-of.ts';

test('holds every interval, and values without one', () => {
  expect(
    rangeOf([
      { value: 50, low: 44, high: 56 },
      { value: 70, low: null, high: null },
    ]),
  ).toEqual([44, 70]);
});

test('a single value has room on both sides; none has the unit scale', () => {
  expect(rangeOf([{ value: 3, low: null, high: null }])).toEqual([2.5, 3.5]);
  expect(rangeOf([])).toEqual([0, 1]);
});
