import { figureOf } from '../release/figure-of.ts';
import { groupsWithin } from '../release/groups-within.ts';
import { releaseOf, type PlacedAnswer } from '../release/release-of.ts';
import { cellKey, sizeOf } from '../release/release-tree.ts';
import type { Observation } from './publish.ts';
import { ASKED, K } from './some-organisation.ts';

const MEASURES = ASKED.flatMap((family) => family.measures);

/** What screens, exports and the panel show of a set of units as they are called today: sums of whole groups, or nothing. */
export function shownOfUnits(answers: readonly PlacedAnswer[], unitIds: ReadonlySet<string>): Observation[] {
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
    if (people.length !== figure.n) throw new Error(`${code} is of ${figure.n}, and ${people.length} were found`);
    return [{ code, people: new Set(people), total: figure.total, squares: figure.squares ?? 0 }];
  });
}
