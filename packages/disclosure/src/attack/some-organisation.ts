import { seededRandom } from '@unisono/statistics/seeded-random';
import type { ProtectedWave } from '../release/protected-wave.schema.ts';
import type { PlacedAnswer } from '../release/release-of.ts';

/** What everybody is asked: two answers by themselves, and three numbers of one answer where the third says all. */
export const ASKED: ProtectedWave['families'] = [
  { code: 'ease', minimum: 0, of: [], measures: [{ code: 'ease', kind: 'scale', derived: false, min: 1, max: 5 }] },
  {
    code: 'choice',
    minimum: 0,
    of: [],
    measures: [{ code: 'choice', kind: 'choice', derived: false, min: 1, max: 3 }],
  },
  {
    code: 'feeling',
    minimum: 0,
    of: [],
    measures: [
      { code: 'pleasant', kind: 'scale', derived: false, min: 0, max: 3 },
      { code: 'unpleasant', kind: 'scale', derived: false, min: 0, max: 3 },
      { code: 'experience', kind: 'scale', derived: false, min: 0, max: 6 },
    ],
  },
];
export const K = 5;

export interface Organisation {
  readonly answers: readonly PlacedAnswer[];
}

/**
 * A made-up organisation of 5 to 40 people who answered, in a tree of up to three levels with units of one person
 * too. Many units are of one mind, which is where numbers give people away.
 */
export function someOrganisation(seed: number): Organisation {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const paths: string[][] = [['0']];
  for (let unit = 1; unit < 2 + below(9); unit += 1) {
    const parent = paths[below(paths.length)] ?? ['0'];
    paths.push([...(parent.length < 3 ? parent : ['0']), String(unit)]);
  }
  const moods = paths.map(() => ({
    ease: 1 + below(5),
    choice: 1 + below(3),
    pleasant: below(4),
    unpleasant: below(4),
    agreement: [0.2, 0.6, 0.95, 1][below(4)] ?? 1,
  }));
  const answers = Array.from({ length: 5 + below(36) }, (): PlacedAnswer => {
    const unit = below(paths.length);
    const mood = moods[unit];
    const of = (usual: number, other: number) => (random() < (mood?.agreement ?? 0) ? usual : other);
    const pleasant = of(mood?.pleasant ?? 0, below(4));
    const unpleasant = of(mood?.unpleasant ?? 0, below(4));
    return {
      path: paths[unit] ?? ['0'],
      attributes: [random() < 0.5 ? 'new' : 'old', ''],
      values: {
        ease: of(mood?.ease ?? 1, 1 + below(5)),
        ...(random() < 0.8 ? { choice: of(mood?.choice ?? 1, 1 + below(3)) } : {}),
        pleasant,
        unpleasant,
        experience: experienceOf(pleasant, unpleasant),
      },
      comments: [],
    };
  });
  return { answers };
}

function experienceOf(pleasant: number, unpleasant: number): number {
  return 3 + pleasant - unpleasant;
}
