import { expect, it } from 'vitest';
import { dayPosition } from './day-position.ts';

it('finds a day between the middles of periods', () => {
  const quarters = ['2026-Q1', '2026-Q2', '2026-Q3'];
  expect(dayPosition('2026-01-01', quarters)).toBe(-0.5);
  expect(dayPosition('2026-04-01', quarters)).toBe(0.5);
  expect(dayPosition('2026-08-16', quarters)).toBe(2);
  expect(dayPosition('2024-05-01', quarters)).toBe(-0.5);
  expect(dayPosition('2027-05-01', quarters)).toBe(2.5);
});
