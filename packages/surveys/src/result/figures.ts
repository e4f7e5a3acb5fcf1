import {
  figureOf,
  type Release,
  type ReleaseBlock,
  type ReleaseGroup,
  type ReleaseValue,
} from '@unisono/disclosure/schema';

/** One release as results are computed from it, of whatever mode: groups, and sums over some of them. */
export interface Figures {
  readonly groups: readonly ReleaseGroup[];
  /** The sums of a measure over exactly these groups; undefined where the blocks do not make them up. */
  readonly sumOver: (groupIds: Iterable<number>, code: string) => ReleaseValue | undefined;
  /** The blocks that hold the measure, each with its sums. */
  readonly blocksOf: (code: string) => readonly MeasureBlock[];
}

interface MeasureBlock {
  readonly groupIds: readonly number[];
  readonly value: ReleaseValue;
}

/** Indexes a release by measure, since a screen asks for every group of every measure. */
export function figuresOf(release: Pick<Release, 'groups' | 'blocks'>): Figures {
  const blocks = new Map<string, ReleaseBlock[]>();
  for (const block of release.blocks) {
    for (const value of block.values) {
      const known = blocks.get(value.code) ?? [];
      known.push({ ...block, values: [value] });
      blocks.set(value.code, known);
    }
  }
  const of = (code: string) => blocks.get(code) ?? [];
  return {
    groups: release.groups,
    sumOver: (groupIds, code) => figureOf({ blocks: of(code) }, groupIds, code),
    blocksOf: (code) => of(code).flatMap(({ groupIds, values: [value] }) => (value ? [{ groupIds, value }] : [])),
  };
}
