import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupOf } from '../testing/group-of.ts';
import type { GroupScore } from './group-score.ts';
import { combineGroups, withoutPart } from './combine-groups.ts';

const people = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 });

test('groups together are what their people together are', () => {
  fc.assert(
    fc.property(fc.array(people, { minLength: 1, maxLength: 8 }), (groups) => {
      const combined = combineGroups(groups.map((group) => groupOf(group)));
      const direct = groupOf(groups.flat());
      expect(combined?.n).toBe(direct.n);
      expect(combined?.mean).toBeCloseTo(direct.mean, 9);
      expect(combined?.sd ?? -1).toBeCloseTo(direct.sd ?? -1, 6);
    }),
  );
});

test('a whole without a part is the others', () => {
  fc.assert(
    fc.property(people, people, (part, others) => {
      const rest = withoutPart(groupOf([...part, ...others]), groupOf(part));
      const direct = groupOf(others);
      expect(rest?.n).toBe(direct.n);
      expect(rest?.mean).toBeCloseTo(direct.mean, 9);
      expect(rest?.sd ?? -1).toBeCloseTo(direct.sd ?? -1, 4);
    }),
  );
});

/** Releases of one unit and period as its cell of the panel tells them: all answers, and the people of the largest. */
function toldOf(releases: readonly (readonly number[])[]): GroupScore {
  return { ...groupOf(releases.flat()), n: Math.max(...releases.map((release) => release.length)) };
}
const releases = fc.tuple(people, people, people);

test('where several releases tell of a unit, every answer weighs, and n is no more than the people that are certain', () => {
  fc.assert(
    fc.property(releases, releases, (part, others) => {
      const whole = toldOf(part.map((release, index) => [...release, ...(others[index] ?? [])]));
      const direct = groupOf(others.flat());
      const rest = withoutPart(whole, toldOf(part));
      if (!rest) return;
      expect(rest.mean).toBeCloseTo(direct.mean, 9);
      expect(rest.sd ?? -1).toBeCloseTo(direct.sd ?? -1, 4);
      expect(rest.answers).toBe(direct.answers);
      expect(rest.n).toBeLessThanOrEqual(toldOf(others).n ?? 0);
      const units = [toldOf(part), toldOf(others)];
      expect(combineGroups(units)).toMatchObject({
        answers: whole.answers,
        mean: expect.closeTo(whole.mean, 9) as number,
      });
    }),
  );
});

test('nothing is weighted by an n that is not known, and nobody is no group', () => {
  const unknown = { ...groupOf([1, 2]), n: null, answers: null };
  expect(combineGroups([groupOf([1, 2]), unknown])).toBeNull();
  expect(combineGroups([])).toBeNull();
  expect(withoutPart(groupOf([1, 2]), groupOf([1, 2]))).toBeNull();
  expect(withoutPart(unknown, groupOf([1]))).toBeNull();
});

test('without every spread there is a mean and no spread', () => {
  const told = { mean: 5, n: 10, answers: 10, sd: null, kind: 'mean' } as const;
  expect(combineGroups([told, groupOf([5, 9])])).toMatchObject({ n: 12, sd: null });
  expect(withoutPart(told, groupOf([5]))).toMatchObject({ n: 9, sd: null });
});
