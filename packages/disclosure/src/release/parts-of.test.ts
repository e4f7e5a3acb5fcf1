import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawCells } from '../token/draw-cells.ts';
import { figureOf } from './figure-of.ts';
import { groupsWithin } from './groups-within.ts';
import { partsOf, type LaunchPlace, type ReleasePart } from './parts-of.ts';
import { releaseOf, type PlacedAnswer } from './release-of.ts';
import { sizeOf } from './release-tree.ts';
import type { Release, ReleaseValue } from './release.schema.ts';
import { SOME_FAMILIES, someAnswers, someK } from './testing/some-wave.ts';

/** Families of several others are not told of everybody, and so have no parts. */
const CODES = SOME_FAMILIES.flatMap(({ of, measures }) => (of.length > 1 ? [] : measures.map(({ code }) => code)));

function released(answers: readonly PlacedAnswer[], k: number): Pick<Release, 'groups' | 'blocks'> {
  const { groups, blocks } = releaseOf({ k, families: SOME_FAMILIES }, answers);
  return { groups: groups.map((group, id) => ({ ...group, id, n: sizeOf(group.cells) })), blocks };
}

/** The units of the answers with everything above them. */
function placesOf(answers: readonly PlacedAnswer[]): LaunchPlace[] {
  const ways = answers.flatMap(({ path }) => path.map((_, depth) => path.slice(0, depth + 1)));
  return [...new Map(ways.map((path) => [path.at(-1) ?? '', { path, unitIds: path.slice(-1) }])).values()];
}

/** What parts show of a set of units: their sum where none is cut. */
function shownOf(parts: readonly ReleasePart[], units: ReadonlySet<string>, code: string): ReleaseValue | undefined {
  const told = parts.filter((part) => part.values.some((value) => value.code === code));
  const touching = told.filter((part) => part.unitIds.some((id) => units.has(id)));
  if (!touching.every((part) => part.unitIds.every((id) => units.has(id)))) return undefined;
  const blocks = touching.map(({ values }, id) => ({ family: '', groupIds: [id], n: 0, values }));
  return figureOf({ blocks }, blocks.keys(), code);
}

describe('the parts of a release', () => {
  test('tell of every unit as of launch exactly what its groups tell, and of no other', () => {
    let shown = 0;
    fc.assert(
      fc.property(someAnswers, someK, (answers, k) => {
        const release = released(answers, k);
        const places = placesOf(answers);
        const parts = partsOf(release, places);
        for (const { path } of places) {
          const units = new Set(
            places
              .filter((place) => path.every((id, depth) => place.path[depth] === id))
              .flatMap((place) => place.unitIds),
          );
          const groups = groupsWithin(release.groups, units).map(({ id }) => id);
          for (const code of CODES) {
            const value = shownOf(parts, units, code);
            shown += value ? 1 : 0;
            expect(value).toEqual(figureOf(release, groups, code));
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(shown).toBeGreaterThan(100);
  });

  test('tell of any other set of units only where it is a union of groups', () => {
    let shown = 0;
    fc.assert(
      fc.property(
        someAnswers,
        someK,
        fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
        (answers, k, chosen) => {
          const release = released(answers, k);
          const places = placesOf(answers);
          // As after a reorganisation: some branches of the former tree under one unit.
          const tops = new Set(places.flatMap(({ path }, index) => (chosen[index] ? path.slice(-1) : [])));
          const units = new Set(
            places.flatMap(({ path, unitIds }) => (path.some((id) => tops.has(id)) ? unitIds : [])),
          );
          for (const code of CODES) {
            const value = shownOf(partsOf(release, places), units, code);
            if (!value) continue;
            shown += 1;
            const own = answers.filter(({ path }) => units.has(path.at(-1) ?? ''));
            const values = own.flatMap((answer) => answer.values[code] ?? []);
            // Everybody of these units and nobody else, k at least, and a sum over whole groups.
            expect(value).toMatchObject({ n: values.length, total: values.reduce((sum, each) => sum + each, 0) });
            expect(value.n).toBeGreaterThanOrEqual(k);
            const inside = groupsWithin(release.groups, units).map(({ id }) => id);
            expect(figureOf(release, inside, code)).toEqual(value);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(shown).toBeGreaterThan(100);
  });

  test('are disjoint for each measure, and have k at least', () => {
    fc.assert(
      fc.property(someAnswers, someK, (answers, k) => {
        const parts = partsOf(released(answers, k), placesOf(answers));
        for (const code of CODES) {
          const told = parts.flatMap((part) =>
            part.values.filter((value) => value.code === code).map((value) => ({ ...part, value })),
          );
          const units = told.flatMap(({ unitIds }) => unitIds);
          expect(new Set(units).size).toBe(units.length);
          for (const { value } of told) expect(value.n).toBeGreaterThanOrEqual(k);
        }
      }),
    );
  });

  test('of an anonymous wave are of units, not of cells', () => {
    const invitees = ['a', 'a', 'b', 'c'].flatMap((unit, at) =>
      Array.from({ length: at === 3 ? 14 : 5 }, (_, number) => ({
        id: `${at} ${number}`,
        path: ['top', unit],
        attributes: ['', ''] as const,
      })),
    );
    const { cells, places } = drawCells(invitees, 5);
    const parentOf = new Map(places.map(({ id, parentId }) => [id, parentId]));
    const wayTo = (id: string): string[] => [...(parentOf.get(id) ? wayTo(parentOf.get(id) ?? '') : []), id];
    const launched = places.map(({ id, unitIds }) => ({
      path: wayTo(id),
      unitIds: unitIds.length > 0 ? unitIds : [id],
    }));
    const answers = cells.flatMap((cell) =>
      cell.inviteeIds.map((_, index) => ({
        path: wayTo(cell.id),
        attributes: ['', ''] as const,
        values: { plain: 1 + (index % 2) },
        comments: [],
      })),
    );
    const parts = partsOf(released(answers, 5), launched);
    expect(parts.map(({ unitIds, values }) => [unitIds, values[0]?.n])).toEqual([
      [['c'], 14],
      [['a', 'b'], 15],
    ]);
  });
});
