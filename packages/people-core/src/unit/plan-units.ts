import type { Day } from '../period/day.ts';
import type { Numbered, Problem } from '../staging/record-outcome.ts';
import { FIRST_DAY } from './first-day.ts';
import { placementFault } from './placement-fault.ts';
import { movedFrom, type Timeline, type UnitTree } from './placement.ts';
import { readUnitRows, type UnitInput } from './read-unit-rows.ts';

export interface KnownUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string | null;
}

/** What a batch of units meets: the units there are, where they hang, and what holds where a row says nothing. */
export interface UnitSituation {
  readonly known: ReadonlyMap<string, KnownUnit>;
  readonly tree: UnitTree;
  /** Where new units without a parent go; null: to the top. */
  readonly rootId: string | null;
  /** From when a unit moves that names another parent but no day. */
  readonly today: Day;
  newId(): string;
}

/** What a batch of units comes to. Rows are in `created`, `corrected`, `unchanged` or have a problem. */
export interface UnitPlan {
  readonly created: readonly KnownUnit[];
  readonly corrected: readonly KnownUnit[];
  readonly unchanged: number;
  /** Only timelines that differ from what was known. */
  readonly timelines: ReadonlyMap<string, Timeline>;
  readonly problems: readonly Problem[];
}

/** Plans a batch of units: parents may stand anywhere in it, and a row that does not fit takes those under it along. */
export function planUnits(situation: UnitSituation, rows: readonly Numbered<UnitInput>[]): UnitPlan {
  const { accepted, problems } = readUnitRows(rows);
  const ids = new Map([...accepted.keys()].map((code) => [code, situation.known.get(code)?.id ?? situation.newId()]));
  for (;;) {
    const timelines = new Map<string, Timeline>();
    const found: Problem[] = [];
    for (const row of accepted.values()) {
      const problem = parentProblem(situation, accepted, ids, row);
      if (problem) found.push(problem);
      else placeUnit(situation, accepted, ids, row, timelines);
    }
    const tree = new Map([...situation.tree, ...timelines]);
    for (const row of found.length > 0 ? [] : accepted.values()) {
      const id = ids.get(row.code) ?? '';
      const reason = timelines.has(id) ? placementFault(tree, id) : undefined;
      if (reason) found.push(rejected(row, reason === 'unit-before-parent' ? 'from' : 'parent', reason));
    }
    if (found.length === 0) return { ...namesOf(situation, accepted, ids, timelines), timelines, problems };
    problems.push(...found);
    for (const { row } of found) {
      for (const [code, accept] of accepted) if (accept.row === row) accepted.delete(code);
    }
  }
}

type Accepted = ReadonlyMap<string, Numbered<UnitInput>>;
type Ids = ReadonlyMap<string, string>;

function rejected(row: Numbered<UnitInput>, field: string, reason: string): Problem {
  const details = { unit: row.code, parent: row.parent ?? null };
  return { row: row.row, field, reason, severity: 'rejected', details };
}

function parentProblem(
  { known }: UnitSituation,
  accepted: Accepted,
  ids: Ids,
  row: Numbered<UnitInput>,
): Problem | undefined {
  if (row.parent === undefined || known.has(row.parent) || accepted.has(row.parent)) return undefined;
  return rejected(row, 'parent', ids.has(row.parent) ? 'parent-rejected' : 'unit-unknown');
}

function placeUnit(
  situation: UnitSituation,
  accepted: Accepted,
  ids: Ids,
  row: Numbered<UnitInput>,
  timelines: Map<string, Timeline>,
): void {
  const { known, tree, rootId, today } = situation;
  const id = ids.get(row.code) ?? '';
  const before = tree.get(id);
  if (before && row.parent === undefined) return;
  const parentId = row.parent === undefined ? rootId : (known.get(row.parent)?.id ?? ids.get(row.parent) ?? null);
  const day = row.from ?? (before ? today : firstDay(situation, accepted, row.code, new Set()));
  const after = movedFrom(before ?? [], day, parentId);
  if (after !== before) timelines.set(id, after);
}

/** Since when a unit is there: as the row says, else since its parent is. */
function firstDay(situation: UnitSituation, accepted: Accepted, code: string, seen: Set<string>): Day {
  const { known, tree, rootId } = situation;
  const unit = known.get(code);
  const since = unit && tree.get(unit.id)?.[0]?.fromDay;
  const row = accepted.get(code);
  const said = since ?? row?.from;
  // A loop has no first day; it is found and refused once everything is placed.
  if (said !== undefined || seen.has(code)) return said ?? FIRST_DAY;
  seen.add(code);
  if (row?.parent !== undefined) return firstDay(situation, accepted, row.parent, seen);
  return (rootId && tree.get(rootId)?.[0]?.fromDay) || FIRST_DAY;
}

function namesOf(
  { known }: UnitSituation,
  accepted: Accepted,
  ids: Ids,
  timelines: ReadonlyMap<string, Timeline>,
): Pick<UnitPlan, 'created' | 'corrected' | 'unchanged'> {
  const created: KnownUnit[] = [];
  const corrected: KnownUnit[] = [];
  for (const { code, name, kind } of accepted.values()) {
    const before = known.get(code);
    const id = ids.get(code) ?? '';
    const after = { id, code, name, kind: kind ?? before?.kind ?? null };
    if (!before) created.push(after);
    else if (before.name !== after.name || before.kind !== after.kind || timelines.has(id)) corrected.push(after);
  }
  return { created, corrected, unchanged: accepted.size - created.length - corrected.length };
}
