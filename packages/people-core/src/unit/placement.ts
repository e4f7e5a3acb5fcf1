import type { Day } from '../period/day.ts';

/** Where one unit hangs from a day until before another (null: until further notice); no parent is the top. */
export interface Placement {
  readonly parentId: string | null;
  readonly fromDay: Day;
  readonly toDay: Day | null;
}

/** All placements of one unit in order of time, without gap or overlap, the last one open. */
export type Timeline = readonly Placement[];

/** The timelines of all units by unit id. */
export type UnitTree = ReadonlyMap<string, Timeline>;

/** The placement that holds on `day`, if the unit is there by then. */
export function placementOn(timeline: Timeline, day: Day): Placement | undefined {
  return timeline.find((placement) => placement.fromDay <= day && (placement.toDay === null || day < placement.toDay));
}

/**
 * The timeline after the unit moves to `parentId` from `day` on. The move lasts until the next one that was
 * already planned. The same timeline comes back when the unit hangs there on that day anyway.
 */
export function movedFrom(timeline: Timeline, day: Day, parentId: string | null): Timeline {
  const current = placementOn(timeline, day);
  if (current?.parentId === parentId) return timeline;
  const [first] = timeline;
  if (!current) return joined([{ parentId, fromDay: day, toDay: first?.fromDay ?? null }, ...timeline]);
  const before = timeline.filter((placement) => placement.fromDay < current.fromDay);
  const after = timeline.filter((placement) => placement.fromDay > current.fromDay);
  const kept = current.fromDay < day ? [{ ...current, toDay: day }] : [];
  return joined([...before, ...kept, { parentId, fromDay: day, toDay: current.toDay }, ...after]);
}

/** Neighbours with one parent become one placement. */
function joined(timeline: Timeline): Timeline {
  const result: Placement[] = [];
  for (const placement of timeline) {
    const last = result.at(-1);
    if (last && last.parentId === placement.parentId) result[result.length - 1] = { ...last, toDay: placement.toDay };
    else result.push(placement);
  }
  return result;
}
