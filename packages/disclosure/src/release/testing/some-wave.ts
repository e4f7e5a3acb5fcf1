import * as fc from 'fast-check';
import type { PlacedAnswer } from '../release-of.ts';
import type { Cell } from '../release-tree.ts';

export const someK = fc.constantFrom(4, 5, 7);

/** A tree of at most four levels, as the ways from its top to each of its places. */
const somePaths: fc.Arbitrary<string[][]> = fc
  .array(fc.tuple(fc.nat(), fc.uuid({ version: 4 })), { minLength: 1, maxLength: 14 })
  .map((nodes) => {
    const paths: string[][] = [];
    for (const [position, id] of new Map(nodes.map((node) => [node[1], node] as const)).values()) {
      const parent = paths[position % (paths.length + 1)];
      paths.push(parent && parent.length < 4 ? [...parent, id] : [id]);
    }
    return paths;
  });

const someAttribute = fc.constantFrom('', 'a', 'b', 'ñ', 'Z');

interface Spot {
  readonly path: readonly string[];
  readonly attributes: readonly [string, string];
}

const someSpot = (paths: readonly string[][]): fc.Arbitrary<Spot> =>
  fc.record({ path: fc.constantFrom(...paths), attributes: fc.tuple(someAttribute, someAttribute) });

export const someCells: fc.Arbitrary<Cell[]> = somePaths.chain((paths) =>
  fc.array(fc.tuple(someSpot(paths), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 30 }).map((spots) => {
    const cells = new Map(spots.map(([spot, n]) => [JSON.stringify(spot), { ...spot, n }]));
    return [...cells.values()];
  }),
);

/** Answers of a few people with few different values, so that groups often are nearly alike. */
export const someAnswers: fc.Arbitrary<PlacedAnswer[]> = somePaths.chain((paths) =>
  fc.array(
    someSpot(paths).chain((spot) =>
      fc.record({
        path: fc.constant(spot.path),
        attributes: fc.constant(spot.attributes),
        values: fc
          .record(
            {
              plain: fc.constantFrom(1, 1, 1, 2),
              both: fc.record({ left: fc.constantFrom(0, 5), right: fc.constantFrom(3, 4) }),
              choice: fc.constantFrom(1, 2, 3),
            },
            { requiredKeys: [] },
          )
          .map(({ plain, both, choice }): Record<string, number> => ({
            ...(plain === undefined ? {} : { plain, twice: plain * 2 }),
            ...(both === undefined ? {} : { ...both, more: both.left + both.right }),
            ...(choice === undefined ? {} : { choice }),
            ...(plain === undefined || choice === undefined ? {} : { 'plain*choice': plain * choice }),
          })),
        comments: fc.constantFrom([], [], [{ question: 'why', text: 'Because' }]),
      }),
    ),
    { minLength: 1, maxLength: 70, size: 'max' },
  ),
);

const scale = { kind: 'scale' as const, derived: false };

/** What `someAnswers` were asked. */
export const SOME_FAMILIES = [
  { code: 'plain', minimum: 0, of: [], measures: [{ ...scale, code: 'plain', min: 1, max: 2 }] },
  {
    code: 'twice',
    minimum: 8,
    of: ['plain'],
    measures: [{ code: 'twice', kind: 'sum' as const, derived: false, min: 2, max: 4 }],
  },
  {
    code: 'both',
    minimum: 6,
    of: [],
    measures: [
      { ...scale, code: 'left', min: 0, max: 5 },
      { ...scale, code: 'right', min: 0, max: 5 },
      { code: 'more', kind: 'choice' as const, derived: true, min: 0, max: 10 },
    ],
  },
  {
    code: 'choice',
    minimum: 0,
    of: [],
    measures: [{ code: 'choice', kind: 'choice' as const, derived: false, min: 1, max: 3 }],
  },
  { code: 'pair', minimum: 0, of: ['plain', 'choice'], measures: [{ ...scale, code: 'plain*choice', min: 1, max: 6 }] },
];
