import type { Day } from '../period/day.ts';
import { placementOn, type UnitTree } from '../unit/placement.ts';

/** Answers the units above a unit on one day, nearest first. */
export function ancestorsOn(tree: UnitTree, day: Day): (unitId: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const ancestors = (unitId: string): readonly string[] => {
    const found = known.get(unitId);
    if (found) return found;
    const parent = placementOn(tree.get(unitId) ?? [], day)?.parentId;
    const above = parent ? [parent, ...ancestors(parent)] : [];
    known.set(unitId, above);
    return above;
  };
  return ancestors;
}
