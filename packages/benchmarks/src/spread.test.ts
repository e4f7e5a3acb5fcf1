import { expect, test } from 'vitest';
import { quantile, spreadOf, spreadText } from './spread.ts';

test('a spread is the median between the least and the most', () => {
  expect(spreadOf([5, 1, 3])).toEqual({ median: 3, least: 1, most: 5 });
  expect(spreadText(spreadOf([4, 1, 2, 3]), 1)).toBe('2.5 (1.0–4.0)');
});

test('a quantile is a figure that occurred', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(quantile(hundred, 0.99)).toBe(99);
  expect(quantile([7], 0.99)).toBe(7);
});

test('without figures there is nothing to say', () => {
  expect(() => spreadOf([])).toThrow(RangeError);
});
