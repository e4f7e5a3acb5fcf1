import { protectedWaveInput } from '@unisono/disclosure/schema';
import { describe, expect, test } from 'vitest';
import { measuresOf } from './measures-of.ts';
import type { Family } from './question-families.ts';
import { releaseOf, type PlacedAnswer } from '@unisono/disclosure/testing';
import { otherSurveys } from './testing/other-surveys.ts';
import { placedAnswer, surveyedOrganisation, SURVEYED } from './testing/surveyed-organisation.ts';

/** `npm run test:attack` plays more of them. */
const RUNS = Number(process.env.ATTACK_ORGANISATIONS ?? 1000) / 1000;
const PATIENCE = 300_000 * RUNS;
const ID = '0197f5a0-0000-7000-8000-000000000001';

/** What people say; the rest is computed from it. */
const SAID = /^(felt\.(experience|pleasant|unpleasant|emotion\.\w+)|heard|growth|recommend|experience\.(?!pum)\w+)$/;

function termsOf(families: readonly Family[]) {
  return protectedWaveInput.parse({
    waveId: ID,
    mode: 'confidential',
    families,
    places: [{ id: ID, parentId: null }],
  });
}

/** Answers of which nothing released of any family leaves a doubt, as far as the search finds. */
function certainties(families: readonly Family[], organisations: number, least: number) {
  const terms = termsOf(families);
  let looked = 0;
  const certain = Array.from({ length: organisations }, (_, seed) => {
    const worlds = otherSurveys(terms, surveyedOrganisation(seed, least));
    const insider = seed % worlds.placed.length;
    return worlds.placed.flatMap(({ values }, person) =>
      Object.keys(values).flatMap((code) => {
        if (person === insider || !SAID.test(code) || !worlds.isReleased(code)) return [];
        looked += 1;
        return worlds.isOpen(person, code, insider) ? [] : [{ seed, person, code }];
      }),
    );
  }).flat();
  return { looked, certain };
}

describe('the numbers of a survey, all together', () => {
  test.each([
    [6, 20],
    [40, 4],
    [110, 1],
  ])(
    'leave open what each of at least %i people answered',
    (least, organisations) => {
      const families = measuresOf({ questions: SURVEYED });
      const { looked, certain } = certainties(families, Math.ceil(organisations * RUNS), least);
      expect(certain).toEqual([]);
      expect(looked).toBeGreaterThan(least * 5);
    },
    PATIENCE,
  );
});

/** As it was first thought of: impact cut by itself, profile and pairs by their own numbers. */
function cutApart(families: readonly Family[]): Family[] {
  return families.flatMap(({ code, minimum, measures: together }) => {
    const family = { code, ...(minimum !== undefined && { minimum }), measures: together };
    const derived = family.measures.filter((each) => each.derived);
    const own = derived.map((each) => ({
      code: `${family.code}.apart.${each.code}`,
      measures: [{ ...each, derived: false }],
    }));
    const measures = family.measures.filter((each) => !each.derived);
    return [{ ...family, measures }, ...own];
  });
}

describe('the numbers of a survey, where what is computed is cut by itself', () => {
  const families = cutApart(measuresOf({ questions: SURVEYED }));

  test(
    'leave answers that no other world is found for',
    () => {
      expect(certainties(families, 40, 12).certain.length).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  test('tell of a unit of one mind what is withheld there: impact gives pleasant away', () => {
    const alike = [0, 0, 1, 1, 2, 2].map((unpleasant) => felt('alike', 5, unpleasant));
    const others = [3, 3, 2, 2, 1, 1].map((pleasant) => felt('others', pleasant, 5 - pleasant));
    const answers = [...alike, ...others];
    const { blocks } = releaseOf(termsOf(families), answers);
    const shown = (code: string) => blocks.filter((block) => block.values.some((value) => value.code === code));
    // Pleasant is withheld for the units apart; impact is not.
    expect(shown('felt.pleasant').map((block) => block.n)).toEqual([12]);
    expect(shown('felt.impact').map((block) => block.n)).toEqual([6, 6]);
    expect(pleasantThatFits(alike, others)).toEqual(new Set(['5 5 5 5 5 5']));
    // With the rules in place impact is shown for both units together.
    const together = releaseOf(termsOf(measuresOf({ questions: SURVEYED })), answers).blocks;
    expect(together.filter(({ family }) => family === 'felt').map((block) => block.n)).toEqual([12]);
  });
});

/** What the first may have felt that is pleasant, given each unit's impacts and how often all felt what. */
function pleasantThatFits(first: readonly PlacedAnswer[], second: readonly PlacedAnswer[]): Set<string> {
  const said = [...first, ...second].map(({ values }) => [
    values['felt.pleasant'] ?? 0,
    values['felt.unpleasant'] ?? 0,
  ]);
  const fitting = new Set<string>();
  const choose = (chosen: readonly (readonly number[])[]) => {
    const next = [...first, ...second][chosen.length];
    if (!next) {
      if (counted(chosen) !== counted(said)) return;
      fitting.add(
        chosen
          .slice(0, first.length)
          .map(([pleasant]) => pleasant)
          .join(' '),
      );
      return;
    }
    for (const pleasant of [0, 1, 2, 3, 4, 5]) {
      for (const unpleasant of [0, 1, 2, 3, 4, 5]) {
        if (4 * pleasant * (5 - unpleasant) === next.values['felt.impact']) choose([...chosen, [pleasant, unpleasant]]);
      }
    }
  };
  choose([]);
  return fitting;
}

/** How often each intensity was felt, pleasant and unpleasant. */
function counted(answers: readonly (readonly number[])[]): string {
  const sorted = (half: number) => answers.map((each) => each[half] ?? 0).sort((one, other) => one - other);
  return JSON.stringify([sorted(0), sorted(1)]);
}

function felt(unit: string, pleasant: number, unpleasant: number): PlacedAnswer {
  const emotions = { joy: pleasant, anger: unpleasant };
  return placedAnswer({ path: ['all', unit], answers: { felt: { kind: 'felt', felt: emotions } } });
}
