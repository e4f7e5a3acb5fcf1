import { createHash } from 'node:crypto';
import { addDays, daysFrom } from '@unisono/people-core/schema';
import { describe, expect, test } from 'vitest';
import { UNITS } from '../story/units.ts';
import { expectedLevels } from './expected-level.ts';
import { generateMoments } from './generate-moments.ts';
import { generatePeople, STORY_DAYS } from './generate-people.ts';
import { generateUnits } from './generate-units.ts';

const TODAY = '2026-11-23';
const people = generatePeople(TODAY, 1);
const plan = { today: TODAY, language: 'en', level: expectedLevels(2), seed: 3 } as const;
const moments = [...generateMoments(people, plan)];
const fingerprint = (story: unknown) => createHash('sha256').update(JSON.stringify(story)).digest('hex');

test('a day tells one story, every time; another day or seed another', () => {
  const again = generatePeople(TODAY, 1);
  expect(fingerprint(again)).toBe(fingerprint(people));
  expect(fingerprint([...generateMoments(again, plan)])).toBe(fingerprint(moments));
  expect(fingerprint(generatePeople(addDays(TODAY, 1), 1))).not.toBe(fingerprint(people));
  expect(fingerprint(generatePeople(TODAY, 2))).not.toBe(fingerprint(people));
});

describe('the people', () => {
  const here = people.flatMap(({ ties }) => ties).filter(({ untilDaysAgo }) => untilDaysAgo === null);

  test('are 2,000 employees and 20,000 customers, sixty of them both', () => {
    expect(here.filter(({ role }) => role === 'employee')).toHaveLength(2_000);
    expect(here.filter(({ role }) => role === 'customer')).toHaveLength(20_000);
    expect(people.filter(({ ties }) => ties.length === 2)).toHaveLength(60);
  });

  test('have one number each', () => {
    const identities = people.flatMap(({ input }) => input.identities.map(({ kind, value }) => `${kind} ${value}`));
    expect(new Set(identities).size).toBe(identities.length);
    expect(new Set(people.map(({ input }) => input.externalId)).size).toBe(people.length);
  });

  test('are grown up', () => {
    const youngest =
      people
        .map(({ input }) => input.birthDay ?? '')
        .toSorted()
        .at(-1) ?? '';
    expect(daysFrom(youngest, TODAY)).toBeGreaterThan(18 * 365);
  });
});

describe('the units', () => {
  test('are about forty in a tree, in both languages under the same codes', () => {
    const [english, spanish] = [generateUnits('en'), generateUnits('es')];
    expect(UNITS.length).toBeGreaterThanOrEqual(38);
    expect(UNITS.length).toBeLessThanOrEqual(44);
    const codes = new Set(['almar', ...english.map(({ code }) => code)]);
    expect(english.every(({ parent }) => codes.has(parent ?? ''))).toBe(true);
    expect(spanish.map(({ code }) => code)).toEqual(english.map(({ code }) => code));
    expect(spanish.find(({ code }) => code === 'service-centre')?.name).toBe('Centro de atención');
  });
});

function idOf(person: (typeof moments)[number]['person']): string {
  return typeof person === 'string' ? person : person.value;
}

describe('the moments', () => {
  const byPerson = new Map(people.map((person) => [person.input.externalId, person]));

  test('lie within eighteen months that end today, and within their person’s ties', () => {
    for (const { day, person, role } of moments) {
      const daysAgo = daysFrom(day, TODAY);
      const tie = byPerson.get(idOf(person))?.ties.find((each) => each.role === role);
      expect(tie && daysAgo >= 0 && daysAgo < STORY_DAYS && daysAgo <= tie.sinceDaysAgo).toBe(true);
      expect(daysAgo > (tie?.untilDaysAgo ?? -1)).toBe(true);
    }
    const days = moments.map(({ day }) => day).toSorted();
    expect(daysFrom(days.at(-1) ?? '', TODAY)).toBe(0);
    expect(daysFrom(days[0] ?? '', TODAY)).toBeGreaterThan(STORY_DAYS - 5);
  });

  test('are told by few customers often and by most once or twice', () => {
    const counts = new Map<string, number>();
    for (const { person, role } of moments) {
      if (role === 'customer') counts.set(idOf(person), (counts.get(idOf(person)) ?? 0) + 1);
    }
    const sizes = [...counts.values()].toSorted((one, other) => other - one);
    const topTenth = sizes.slice(0, Math.ceil(sizes.length / 10)).reduce((sum, size) => sum + size, 0);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    expect(topTenth / all).toBeGreaterThan(0.3);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(2);
  });

  test('have few comments, in the language of whoever wrote them', () => {
    const commented = moments.filter(({ comments }) => comments);
    expect(commented.length / moments.length).toBeGreaterThan(0.02);
    expect(commented.length / moments.length).toBeLessThan(0.05);
    const english = commented.filter(({ person }) => byPerson.get(idOf(person))?.language === 'en');
    expect(english.length).toBeGreaterThan(50);
    expect(english.some(({ comments }) => /[ñ¿áéíóú]/.test(comments?.[0]?.text ?? ''))).toBe(false);
  });
});
