import type { Day } from '../period/day.ts';
import type { UnitTree } from './placement.ts';

/** Why a unit may not hang where its timeline says. */
export type PlacementFault = 'unit-under-itself' | 'unit-before-parent';

/**
 * What is wrong with the timeline of `unitId` within `tree`: on some day it would hang under itself, or be
 * there before the unit that it hangs under. Undefined when all is well.
 */
export function placementFault(tree: UnitTree, unitId: string): PlacementFault | undefined {
  for (const { parentId, fromDay, toDay } of tree.get(unitId) ?? []) {
    if (parentId === null) continue;
    const start = tree.get(parentId)?.[0]?.fromDay;
    if (start === undefined || start > fromDay) return 'unit-before-parent';
    if (leadsTo(tree, unitId, parentId, fromDay, toDay, new Set())) return 'unit-under-itself';
  }
  return undefined;
}

/** Whether the way up from `from`, on any day from `fromDay` until before `toDay`, passes `target`. */
function leadsTo(
  tree: UnitTree,
  target: string,
  from: string,
  fromDay: Day,
  toDay: Day | null,
  seen: Set<string>,
): boolean {
  if (from === target) return true;
  const visit = `${from} ${fromDay} ${toDay}`;
  // A loop elsewhere in the tree is another unit's fault; walking it twice would never end.
  if (seen.has(visit)) return false;
  seen.add(visit);
  return (tree.get(from) ?? []).some((placement) => {
    if (placement.parentId === null) return false;
    const start = placement.fromDay > fromDay ? placement.fromDay : fromDay;
    const end = earlier(placement.toDay, toDay);
    return (end === null || start < end) && leadsTo(tree, target, placement.parentId, start, end, seen);
  });
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
