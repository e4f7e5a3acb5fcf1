import type { Day } from '../period/day.ts';
import { placementOn, type UnitTree } from '../unit/placement.ts';
import { TOGETHER } from './panel.ts';

/** The units that a unit's figures count in beside itself, nearest first. */
export type Way = (unitId: string) => readonly string[];

/** Each unit by itself. */
export const NO_WAY: Way = () => [];

/** The units above a unit on one day. */
export function ancestorsOn(tree: UnitTree, day: Day): Way {
  const known = new Map<string, readonly string[]>();
  const way = (unitId: string): readonly string[] => {
    const found = known.get(unitId);
    if (found) return found;
    const parent = placementOn(tree.get(unitId) ?? [], day)?.parentId;
    const above = parent ? [parent, ...way(parent)] : [];
    known.set(unitId, above);
    return above;
  };
  return way;
}

/** The same, with all of `units`, none of which is above another, as one that hangs between each and its parent. */
export function waysTogether(tree: UnitTree, day: Day, units: ReadonlySet<string>): Way {
  const above = ancestorsOn(tree, day);
  return (unitId) => {
    const way = above(unitId);
    const at = [unitId, ...way].findIndex((id) => units.has(id));
    return at < 0 ? way : [...way.slice(0, at), TOGETHER, ...way.slice(at)];
  };
}

/** Days on which every unit hangs where it hangs on the other answer the same number. */
export function sameTreeOn(tree: UnitTree): (day: Day) => number {
  const turns = new Set<Day>();
  for (const timeline of tree.values())
    for (const { fromDay, toDay } of timeline) turns.add(fromDay).add(toDay ?? fromDay);
  const ordered = [...turns].sort();
  return (day) => ordered.filter((turn) => turn <= day).length;
}
