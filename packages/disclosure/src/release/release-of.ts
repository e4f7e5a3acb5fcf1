import { cutTree, type Bears } from './cut-tree.ts';
import { DIFFERENT_AT_LEAST, DIFFERENT_IN_A_PART, isDiverse } from './is-diverse.ts';
import { partition } from './partition.ts';
import { COMMENT_MINIMUM, type ProtectedWave } from './protected-wave.schema.ts';
import type { CommentBlock, ReleaseBlock, ReleaseValue } from './release.schema.ts';
import { cellKey, groupsOf, type Cell, type Group } from './release-tree.ts';

export interface PlacedAnswer {
  readonly path: readonly string[];
  readonly attributes: readonly [string, string];
  readonly values: Readonly<Record<string, number>>;
  readonly comments: readonly { readonly question: string; readonly text: string }[];
}

/** A release as it is computed: `groups` by their place in the list, which the blocks name. */
export interface ComputedRelease {
  readonly groups: readonly Group[];
  readonly blocks: readonly ReleaseBlock[];
  readonly comments: readonly CommentBlock[];
}

type Terms = Pick<ProtectedWave, 'k' | 'families'>;
type Family = Terms['families'][number];

/**
 * All that a wave's answers release, as the guard computes it inside the database. Comments are in the order of the
 * answers here; the guard shuffles them. `differentInAPart` is for tests that show what it is for.
 */
export function releaseOf(
  { k, families }: Terms,
  answers: readonly PlacedAnswer[],
  differentInAPart = DIFFERENT_IN_A_PART,
): ComputedRelease {
  const tree = partition(cellsOf(answers), k);
  if (!tree) return { groups: [], blocks: [], comments: [] };
  const groups = groupsOf(tree);
  const members = membersOf(groups, answers);
  const answersOf = (some: readonly Group[]) => some.flatMap((group) => members.get(group) ?? []);
  const idsOf = (some: readonly Group[]) => some.map((group) => groups.indexOf(group));

  const released = new Map<string, Group[][]>();
  const blocksOf = (family: Family): ReleaseBlock[] => {
    const atoms = atomsOf(family, groups, released);
    const within = (some: readonly Group[]) => atoms.filter((atom) => atom.every((one) => some.includes(one))).flat();
    const bears: Bears = (some, as) =>
      family.measures.every(({ code, derived }) => {
        const values = valuesOf(answersOf(within(some)), code);
        const different = as === 'whole' ? DIFFERENT_AT_LEAST : differentInAPart;
        return values.length >= Math.max(k, family.minimum) && (derived || isDiverse(values, different));
      });
    const cut = cutTree(tree, bears).map(within);
    released.set(family.code, cut);
    return cut.map((some) => {
      const values = family.measures.map((one) => summed(one, valuesOf(answersOf(some), one.code)));
      return { family: family.code, groupIds: idsOf(some), n: values[0]?.n ?? 0, values };
    });
  };
  const [plain, computed] = [
    families.filter((one) => one.of.length === 0),
    families.filter((one) => one.of.length > 0),
  ];
  const blocks = [...plain, ...computed].flatMap(blocksOf);

  const enough = (some: readonly Group[]) => answersOf(some).length >= Math.max(k, COMMENT_MINIMUM);
  const comments = cutTree(tree, enough).map((some) => ({
    groupIds: idsOf(some),
    comments: answersOf(some).flatMap((answer) => answer.comments),
  }));
  return { groups, blocks, comments: comments.filter((block) => block.comments.length > 0) };
}

function valuesOf(answers: readonly PlacedAnswer[], code: string): number[] {
  return answers.flatMap((answer) => answer.values[code] ?? []);
}

function cellsOf(answers: readonly PlacedAnswer[]): Cell[] {
  const byCell = Map.groupBy(answers, cellKey);
  return [...byCell.values()].flatMap(([first, ...rest]) =>
    first ? [{ path: first.path, attributes: first.attributes, n: rest.length + 1 }] : [],
  );
}

function membersOf(groups: readonly Group[], answers: readonly PlacedAnswer[]): Map<Group, PlacedAnswer[]> {
  const byCell = Map.groupBy(answers, cellKey);
  return new Map(groups.map((group) => [group, group.cells.flatMap((cell) => byCell.get(cellKey(cell)) ?? [])]));
}

/** What a family is never cut finer than: the groups; where it is computed from others, what those were released for. */
function atomsOf(
  { of }: Family,
  groups: readonly Group[],
  released: ReadonlyMap<string, readonly Group[][]>,
): (readonly Group[])[] {
  const [source, ...others] = of;
  if (source === undefined) return groups.map((group) => [group]);
  if (others.length === 0) return [...(released.get(source) ?? [])];
  const alone = (group: Group) =>
    of.every((code) => released.get(code)?.some((some) => some.length === 1 && some[0] === group));
  return groups.filter(alone).map((group) => [group]);
}

function summed({ code, kind }: Family['measures'][number], values: readonly number[]): ReleaseValue {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return {
    code,
    n: values.length,
    total: values.reduce((sum, value) => sum + value, 0),
    squares: kind === 'sum' ? null : values.reduce((sum, value) => sum + value * value, 0),
    counts: kind === 'choice' ? counts : null,
  };
}
