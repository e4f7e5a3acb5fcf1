import { seededRandom } from '@unisono/statistics/seeded-random';
import { expect, test } from 'vitest';
import { figureOf } from '../release/figure-of.ts';
import { groupsWithin } from '../release/groups-within.ts';
import { releaseOf, type PlacedAnswer } from '../release/release-of.ts';
import { cellKey, sizeOf } from '../release/release-tree.ts';
import { deduce, type Deduction } from './deduce.ts';
import { publish, type Observation } from './publish.ts';
import { ASKED, K, someOrganisation } from './some-organisation.ts';

const ORGANISATIONS = Number(process.env.ATTACK_ORGANISATIONS ?? 1000);
const PATIENCE = 60_000 + ORGANISATIONS * 200;
const MEASURES = ASKED.flatMap((family) => family.measures);
/** Parts of the tree that screens, exports and later reorganisations may ask for. */
const QUESTIONS = 6;

/** What is shown of a set of units as they are called today: sums of whole groups, or nothing. */
function shownOf(answers: readonly PlacedAnswer[], unitIds: ReadonlySet<string>): Observation[] {
  const { groups, blocks } = releaseOf({ k: K, families: ASKED }, answers);
  const numbered = groups.map((group, id) => ({ ...group, id, n: sizeOf(group.cells) }));
  const inside = groupsWithin(numbered, unitIds).map((group) => group.id);
  const cells = new Set(inside.flatMap((id) => groups[id]?.cells.map(cellKey) ?? []));
  return MEASURES.flatMap(({ code }) => {
    const figure = figureOf({ blocks }, inside, code);
    if (!figure || inside.length === 0) return [];
    const people = [...answers.keys()].filter((person) => {
      const answer = answers[person];
      return answer?.values[code] !== undefined && cells.has(cellKey(answer));
    });
    expect(people).toHaveLength(figure.n);
    return [{ code, people: new Set(people), total: figure.total, squares: figure.squares ?? 0 }];
  });
}

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
      const seen = asked.flatMap((unitIds) => shownOf(answers, unitIds));
      shown += seen.length;
      expect(deduce([...publish(answers), ...seen], knownOf(answers, [0]))).toEqual([]);
    }
    expect(shown).toBeGreaterThan(ORGANISATIONS);
  },
  PATIENCE,
);

test(
  'a series of waves tells nothing that each of them does not, where people answer anew',
  () => {
    for (let seed = 0; seed < ORGANISATIONS; seed += 1) {
      const { answers } = someOrganisation(seed);
      const random = seededRandom(seed);
      // Each wave finds others answering, some of them from other units.
      const waves = [1, 2, 3].map(() => answers.filter(() => random() < 0.9));
      for (const wave of waves) expect(deduce(publish(wave), knownOf(wave, [0]))).toEqual([]);
    }
  },
  PATIENCE,
);

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
