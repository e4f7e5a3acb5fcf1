import { DEFAULT_LIMITS } from '@unisono/contact-pressure/schema';
import { expect, test } from 'vitest';
import { clockOf, isWhole, limitsOf, minutesOf, valuesOf } from './limit-values.ts';

test('limits come back from the form as they went in', () => {
  const { alwaysAllowed: _kinds, ...limits } = DEFAULT_LIMITS;
  expect(limitsOf(valuesOf(DEFAULT_LIMITS))).toEqual(limits);
  expect(limitsOf(valuesOf({ ...DEFAULT_LIMITS, most7Days: null }))).toEqual({ ...limits, most7Days: null });
});

test('every minute of the day has its time on the clock', () => {
  for (let minutes = 0; minutes < 1440; minutes += 1) expect(minutesOf(clockOf(minutes))).toBe(minutes);
  expect(clockOf(1230)).toBe('20:30');
});

test('an empty field is no number', () => {
  expect([isWhole('', 0, 30), isWhole(2.5, 0, 30), isWhole(31, 0, 30), isWhole('3', 0, 30)]).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
