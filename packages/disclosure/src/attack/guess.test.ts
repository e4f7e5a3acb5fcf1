import { describe, expect, test } from 'vitest';
import { numbersFrom, type Deduction } from './deduce.ts';
import { mostLikely } from './most-likely.ts';
import { publish, WITHOUT, type Observation } from './publish.ts';
import { ASKED, someOrganisation, type Organisation } from './some-organisation.ts';

/** `npm run test:attack` plays more of them. */
const ORGANISATIONS = Number(process.env.ATTACK_ORGANISATIONS ?? 1000);
const PATIENCE = 60_000 + ORGANISATIONS * 200;
const MEASURES = ASKED.flatMap((family) => family.measures);
const organisations = Array.from({ length: ORGANISATIONS }, (_, seed) => someOrganisation(seed));

function ownOf({ answers }: Organisation, person: number): Deduction[] {
  return MEASURES.flatMap(({ code }) => {
    const value = answers[person]?.values[code];
    return value === undefined ? [] : [{ person, code, value }];
  });
}

/** How many answers of others are guessed right from the smallest set of people that each is in. */
function hits(organisation: Organisation, numbers: readonly Observation[], shown: readonly Observation[]) {
  let [right, guessed] = [0, 0];
  for (const measure of MEASURES) {
    const { code } = measure;
    const covered = new Set(shown.filter((each) => each.code === code).flatMap((each) => [...each.people]));
    const sets = numbers
      .filter((each) => each.code === code)
      .toSorted((one, other) => one.people.size - other.people.size);
    const guesses = new Map<Observation, number>();
    for (const person of covered) {
      const set = sets.find((each) => each.people.has(person));
      if (person === 0 || !set) continue;
      const guess = guesses.get(set) ?? mostLikely({ ...set, n: set.people.size }, measure);
      guesses.set(set, guess);
      guessed += 1;
      if (organisation.answers[person]?.values[code] === guess) right += 1;
    }
  }
  return { right, guessed };
}

/**
 * The share of answers guessed right by somebody who knows the own answer. The base rate: who looks at nothing but what
 * is published of the person's own group, which is what the group is told about itself. Everything: who uses all
 * numbers of all groups, and all that follows from them.
 */
function rates(among: readonly Organisation[], see: (organisation: Organisation) => Observation[]) {
  const sum = { everything: 0, base: 0, guessed: 0 };
  for (const organisation of among) {
    const published = publish(organisation.answers);
    const own = ownOf(organisation, 0);
    const base = hits(organisation, withoutOwn(published, own), published);
    const all = hits(organisation, numbersFrom(see(organisation), own), published);
    sum.base += base.right;
    sum.everything += all.right;
    sum.guessed += base.guessed;
  }
  const base = sum.base / sum.guessed;
  return {
    guessed: sum.guessed,
    base,
    everything: sum.everything / sum.guessed,
    most: base + 3 * Math.sqrt((base * (1 - base)) / sum.guessed),
  };
}

/** What is published, with the own answer taken out, and nothing reckoned any further. */
function withoutOwn(published: readonly Observation[], own: readonly Deduction[]): Observation[] {
  return published.flatMap((each) => numbersFrom([each], own));
}

/** Gives few away, if with certainty (attack.test.ts): too few to be seen in a rate of all. */
const RARE = /^families/;

describe('guessing with everything released', () => {
  test(
    'is right no more often than from what is published of somebody’s own group',
    () => {
      const { everything, most, guessed } = rates(organisations, ({ answers }) => publish(answers));
      expect(guessed).toBeGreaterThan(ORGANISATIONS * 40);
      expect(everything).toBeLessThanOrEqual(most);
    },
    PATIENCE,
  );

  test.each(Object.keys(WITHOUT).filter((protection) => !RARE.test(protection)))(
    'is right more often without %s',
    (protection) => {
      const { everything, most } = rates(
        organisations.slice(0, 300),
        ({ answers }) => WITHOUT[protection]?.(answers) ?? [],
      );
      expect(everything).toBeGreaterThan(most);
    },
    PATIENCE,
  );
});
