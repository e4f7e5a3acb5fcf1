import { expect, test } from 'vitest';
import { INITIATIVES } from '../story/initiatives.ts';
import { MEETING_UNITS, UNITS } from '../story/units.ts';
import { expectedLevels } from './expected-level.ts';

const level = expectedLevels(1);
const unit = (code: string) => {
  const found = UNITS.find((each) => each.code === code);
  if (!found) throw new Error(`no unit ${code}`);
  return found;
};

test('every unit stands today where the story says', () => {
  for (const each of UNITS) {
    expect(level(each, 'employee', 0)).toBe(each.inside);
    expect(level(each, 'customer', 0)).toBe(each.outside);
  }
});

test('before a lasting initiative began its effect is missing, and a passing one ends with its window', () => {
  const swaps = level(unit('gijon'), 'employee', 352) - level(unit('gijon'), 'employee', 350);
  expect(swaps).toBeCloseTo(-5.1, 1);
  const summer = level(unit('a-coruna'), 'employee', 50) - level(unit('a-coruna'), 'employee', 45);
  expect(summer).toBeCloseTo(-4.1, 1);
});

test('a mood that begins inside arrives outside, in the same quarter and the one after', () => {
  const told = INITIATIVES.flatMap(({ units }) => units);
  const pairs = MEETING_UNITS.filter(({ code }) => !told.includes(code)).flatMap((each) =>
    [1, 2, 3, 4, 5].map((quarter) => {
      const at = (role: 'employee' | 'customer') => mood(each.code, role, quarter);
      return [at('employee'), at('customer')] as const;
    }),
  );
  expect(correlation(pairs)).toBeGreaterThan(0.5);
});

/** What is left of a level when its drift and today are taken away. */
function mood(code: string, role: 'employee' | 'customer', quarter: number): number {
  const each = unit(code);
  const daysAgo = quarter * 91.3125 + 1;
  const [today, drift] = role === 'employee' ? [each.inside, each.insideDrift] : [each.outside, each.outsideDrift];
  return level(each, role, daysAgo) - today + (drift * daysAgo) / 91.3125;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [x, y] = [mean(pairs.map(([value]) => value)), mean(pairs.map(([, value]) => value))];
  const sum = (term: (pair: readonly [number, number]) => number) =>
    pairs.reduce((total, pair) => total + term(pair), 0);
  return sum(([a, b]) => (a - x) * (b - y)) / Math.sqrt(sum(([a]) => (a - x) ** 2) * sum(([, b]) => (b - y) ** 2));
}
