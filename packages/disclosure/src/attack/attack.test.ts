import { describe, expect, test } from 'vitest';
import { DIFFERENT_AT_LEAST } from '../release/is-diverse.ts';
import { deduce, type Deduction } from './deduce.ts';
import { otherWorlds } from './other-worlds.ts';
import { publish, WITHOUT } from './publish.ts';
import { ASKED, someOrganisation, type Organisation } from './some-organisation.ts';

/** `npm run test:attack` plays more of them. */
const ORGANISATIONS = Number(process.env.ATTACK_ORGANISATIONS ?? 1000);
/** Milliseconds, on a machine that is busy with other things. */
const PATIENCE = 30_000 + ORGANISATIONS * 200;
const CODES = ASKED.flatMap((family) => family.measures.map((measure) => measure.code));
const organisations = Array.from({ length: ORGANISATIONS }, (_, seed) => someOrganisation(seed));

/** What `people` know: their own answers. */
function answersOf({ answers }: Organisation, people: readonly number[]): Deduction[] {
  return people.flatMap((person) =>
    CODES.flatMap((code) => {
      const value = answers[person]?.values[code];
      return value === undefined ? [] : [{ person, code, value }];
    }),
  );
}

/** Answers of which nothing released leaves a doubt, to somebody of the organisation who knows the own ones. */
function certainties(among: readonly Organisation[], differentInAPart?: number) {
  let looked = 0;
  const certain = among.flatMap(({ answers }, seed) => {
    const insider = seed % answers.length;
    return ASKED.flatMap((family) => {
      const isOpen = otherWorlds(answers, family, differentInAPart);
      if (!isOpen) return [];
      return answers.flatMap((answer, person) =>
        family.measures.flatMap(({ code }) => {
          if (person === insider || answer.values[code] === undefined) return [];
          looked += 1;
          return isOpen(person, code, new Set([insider])) ? [] : [{ seed, person, code }];
        }),
      );
    });
  });
  return { looked, certain };
}

const isTrue =
  ({ answers }: Organisation) =>
  ({ person, code, value }: Deduction) =>
    answers[person]?.values[code] === value;

describe('a curious user who sees every release and knows the rules', () => {
  test(
    'cannot rule out that anybody answered otherwise',
    () => {
      const { looked, certain } = certainties(organisations);
      expect(certain).toEqual([]);
      expect(looked).toBeGreaterThan(ORGANISATIONS * 40);
    },
    PATIENCE,
  );

  test(
    'would, being one of the only different ones, without the margin for parts',
    () => {
      expect(certainties(organisations.slice(0, 200), DIFFERENT_AT_LEAST).certain.length).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  test(
    'deduces nothing by subtraction, overlap, ends of scales or numbers of one answer',
    () => {
      for (const organisation of organisations) {
        expect(deduce(publish(organisation.answers), answersOf(organisation, [0]))).toEqual([]);
      }
    },
    PATIENCE,
  );

  test.each(Object.keys(WITHOUT))(
    'would succeed without %s',
    (protection) => {
      const found = organisations.flatMap((organisation) => {
        const seen = WITHOUT[protection]?.(organisation.answers) ?? [];
        const deductions = deduce(seen, answersOf(organisation, [0]));
        // What it is certain of must be so: else it would have found nothing.
        expect(deductions.every(isTrue(organisation))).toBe(true);
        return deductions;
      });
      expect(found.length).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

describe('the limits that are told to respondents', () => {
  test(
    'all but one of a group together learn the answer of the one',
    () => {
      const found = organisations.flatMap((organisation) => {
        const [observation] = publish(organisation.answers);
        const [target, ...colluders] = observation?.people ?? [];
        if (!observation || target === undefined) return [];
        const deductions = deduce([observation], answersOf(organisation, colluders));
        expect(deductions.every(isTrue(organisation))).toBe(true);
        return deductions.filter((deduction) => deduction.person === target);
      });
      expect(found.length).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  test(
    'two waves that differ by one respondent, with the same answers otherwise, tell the one',
    () => {
      const found = organisations.flatMap(({ answers }) =>
        deduce([...publish(answers), ...publish(answers.slice(0, -1))], []).filter(
          ({ person }) => person === answers.length - 1,
        ),
      );
      expect(found.length).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
