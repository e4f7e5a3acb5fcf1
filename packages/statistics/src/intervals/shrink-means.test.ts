import { expect, test } from 'vitest';
import { numbersOf } from '../testing/expect-outcome.ts';
import { shrinkMeans } from './shrink-means.ts';
import { valueAt } from '../value-at.ts';

test('a small group is drawn to the middle more than a large one', () => {
  const { means, common, between } = numbersOf(
    shrinkMeans([
      { n: 4, mean: 80, sd: 20 },
      { n: 400, mean: 75, sd: 20 },
      { n: 400, mean: 55, sd: 20 },
      { n: 400, mean: 50, sd: 20 },
    ]),
  );
  expect(between).toBeGreaterThan(0);
  expect(common).toBeGreaterThan(50);
  expect(common).toBeLessThan(75);
  const [small, large] = [valueAt(means, 0) ?? 0, valueAt(means, 1) ?? 0];
  expect(small).toBeLessThan(80);
  expect(80 - small).toBeGreaterThan(75 - large);
});

test('no more spread than chance: everybody gets the common mean', () => {
  const { means, between, common } = numbersOf(
    shrinkMeans([
      { n: 10, mean: 50, sd: 20 },
      { n: 10, mean: 51, sd: 20 },
      { n: 10, mean: 49, sd: 20 },
    ]),
  );
  expect(between).toBe(0);
  expect(means).toEqual([common, common, common]);
});

test('groups without an error are left out, fewer than two others refused', () => {
  const fine = { n: 10, mean: 50, sd: 20 };
  const odd = { n: 10, mean: 90, sd: 0 };
  expect(numbersOf(shrinkMeans([fine, odd, { ...fine, mean: 60 }])).means[1]).toBeNull();
  expect(shrinkMeans([fine, odd])).toEqual({ ok: false, reason: 'too-few-values', needed: 2, found: 1 });
});
