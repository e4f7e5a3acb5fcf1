import { seededRandom } from '@unisono/statistics/seeded-random';
import { describe, expect, test } from 'vitest';
import type { PlacedAnswer } from '../release/release-of.ts';
import { deduce, type Deduction } from './deduce.ts';
import { publish } from './publish.ts';
import { shownOfUnits } from './shown-of-units.ts';
import { answersIn, publishSeries, SERIES_WITHOUT, someSeries, waveOf } from './some-series.ts';
import { ASKED, K, someOrganisation } from './some-organisation.ts';

const ORGANISATIONS = Number(process.env.ATTACK_ORGANISATIONS ?? 1000);
const PATIENCE = 60_000 + ORGANISATIONS * 200;
const MEASURES = ASKED.flatMap((family) => family.measures);
/** Parts of the tree that screens, exports and later reorganisations may ask for. */
const QUESTIONS = 6;

function knownOf(answers: readonly PlacedAnswer[], people: readonly number[]): Deduction[] {
  return people.flatMap((person) =>
    MEASURES.flatMap(({ code }) => {
      const value = answers[person]?.values[code];
      return value === undefined ? [] : [{ person, code, value }];
    }),
  );
}

test(
  'screens and exports of any units, as they were or as they are put together later, overlap in nothing smaller',
  () => {
    let shown = 0;
    for (let seed = 0; seed < ORGANISATIONS; seed += 1) {
      const { answers } = someOrganisation(seed);
      const random = seededRandom(seed);
      const units = [...new Set(answers.flatMap(({ path }) => path))];
      const asked = Array.from({ length: QUESTIONS }, () => new Set(units.filter(() => random() < 0.6)));
      const seen = asked.flatMap((unitIds) => shownOfUnits(answers, unitIds));
      shown += seen.length;
      expect(deduce([...publish(answers), ...seen], knownOf(answers, [0]))).toEqual([]);
    }
    expect(shown).toBeGreaterThan(ORGANISATIONS);
  },
  PATIENCE,
);

describe('several waves of one organisation, in which people move, leave and come', () => {
  // Everything that can be subtracted over three waves is much: a part of the organisations is played.
  const seeds = Array.from({ length: Math.ceil(ORGANISATIONS / 5) }, (_, seed) => seed);

  test(
    'tell nothing by their releases and the sums over them, where people answer anew',
    () => {
      let overWaves = 0;
      for (const seed of seeds) {
        const series = someSeries(seed);
        const seen = publishSeries(series, seed);
        overWaves += seen.filter(({ people }) => new Set([...people].map(waveOf)).size > 1).length;
        expect(
          deduce(
            seen,
            answersIn(series, (person) => person === 0),
          ),
        ).toEqual([]);
      }
      expect(overWaves).toBeGreaterThan(seeds.length);
    },
    PATIENCE,
  );

  test.each(Object.keys(SERIES_WITHOUT))(
    'would tell answers without %s',
    (protection) => {
      const found = seeds.flatMap((seed) => {
        const series = someSeries(seed);
        const deductions = deduce(
          SERIES_WITHOUT[protection]?.(series) ?? [],
          answersIn(series, (person) => person === 0),
        );
        // What it is certain of must be so: else it would have found nothing.
        expect(answersIn(series, () => true)).toEqual(expect.arrayContaining(deductions));
        return deductions;
      });
      expect(found.length).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

test('who puts all others of a unit there learns the one: so that takes a second person to launch', () => {
  const found = Array.from({ length: 200 }, (_, seed) => {
    const random = seededRandom(seed);
    const unit = (id: string, people: number): PlacedAnswer[] =>
      Array.from({ length: people }, () => ({
        path: ['0', id],
        attributes: ['', ''],
        values: { ease: 1 + Math.floor(random() * 5) },
        comments: [],
      }));
    // The first is real; those after it answer as the one who seeded them says.
    const answers = [...unit('seeded', K), ...unit('other', 12)];
    const seeds = Array.from({ length: K - 1 }, (_unused, index) => index + 1);
    return deduce(publish(answers), knownOf(answers, seeds)).filter(({ person }) => person === 0);
  }).flat();
  expect(found.length).toBeGreaterThan(0);
});
