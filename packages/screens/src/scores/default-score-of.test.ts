import { expect, test } from 'vitest';
import { defaultScoreOf } from './default-score-of.ts';

const of = (side: 'employee' | 'customer', score: string, units: number, periods = 1) => ({
  side,
  score,
  units,
  periods,
});

test('our own experience score comes first, however many units have another', () => {
  expect(defaultScoreOf([of('employee', 'measure:trust', 90), of('employee', 'experience', 2)], 'employee')).toBe(
    'experience',
  );
});

test('without it, what most units have, then what was measured longest; the other side does not count', () => {
  const scores = [
    of('customer', 'experience', 400),
    of('employee', 'measure:safety', 80, 2),
    of('employee', 'measure:trust', 80, 3),
  ];
  expect(defaultScoreOf(scores, 'employee')).toBe('measure:trust');
});

test('nothing measured: the experience score, of which there is nothing yet', () => {
  expect(defaultScoreOf([], 'customer')).toBe('experience');
});
