import type { Sql } from '@unisono/database/sql';
import type { Day, Role } from '@unisono/people-core/schema';
import { unitsInScope } from '@unisono/people-core/server';
import { ConflictError, InvalidInputError, NotFoundError } from '@unisono/rpc/server';
import type { RuleInPart } from '../rule/compile-rule.ts';
import { walkRules } from '../rule/walk-rules.ts';
import { SEGMENT_ROWS, type SegmentRow } from './read-segment-row.ts';

/** Rules of a segment with those of every segment in it, each as often as it is named. */
const MOST_WITH_NAMED = 200;

interface Naming extends RuleInPart {
  readonly side: Role;
  /** The segment that this is the rule of, when it is saved. */
  readonly segmentId?: string | undefined;
}

/**
 * Every segment that a rule names, and those name. They are of the same side and of the same part of the tree or one
 * under it, so that whoever may read the segment may read what it says.
 * @throws NotFoundError `unit-unknown`, `segment-unknown`, with the rule's path
 * @throws InvalidInputError `segment-circular`, with the rule's path
 * @throws ConflictError `segment-too-large`
 */
export async function readNamedSegments(sql: Sql, naming: Naming, day: Day): Promise<Map<string, RuleInPart>> {
  await requireUnits(sql, naming);
  const part =
    naming.unitId === null
      ? null
      : new Set(await unitsInScope(sql, { everything: false, roots: [naming.unitId] }, day));
  const known = new Map<string, SegmentRow>();
  const within = new Set(naming.segmentId === undefined ? [] : [naming.segmentId]);
  const fetch = async (id: string, field: string): Promise<SegmentRow> => {
    const row =
      known.get(id) ??
      (
        await sql<SegmentRow>(`${SEGMENT_ROWS} where id = $1 and side = $2 and archived_at is null`, [id, naming.side])
      )[0];
    if (!row || (part && !(row.unitId !== null && part.has(row.unitId))))
      throw new NotFoundError('segment-unknown', { field });
    known.set(id, row);
    return row;
  };
  let rules = 0;
  const follow = async ({ rule }: RuleInPart, inherited?: string): Promise<void> => {
    for (const { rule: each, path } of walkRules(rule)) {
      rules += 1;
      if (rules > MOST_WITH_NAMED) throw new ConflictError('segment-too-large', { field: 'rule' });
      if (each.about !== 'segment') continue;
      const field = inherited ?? ['rule', ...path, 'segmentId'].join('.');
      if (within.has(each.segmentId)) throw new InvalidInputError('segment-circular', { field });
      const named = await fetch(each.segmentId, field);
      within.add(each.segmentId);
      await follow(named, field);
      within.delete(each.segmentId);
    }
  };
  await follow(naming);
  return known;
}

async function requireUnits(sql: Sql, { rule }: Naming): Promise<void> {
  for (const { rule: each, path } of walkRules(rule)) {
    if (each.about !== 'unit') continue;
    const found = await sql<{ id: string }>('select id from unit where id = any($1::uuid[])', [each.unitIds]);
    const unknown = each.unitIds.find((id) => !found.some((unit) => unit.id === id));
    if (unknown === undefined) continue;
    const field = ['rule', ...path, 'unitIds'].join('.');
    throw new NotFoundError('unit-unknown', { field, details: { unit: unknown } });
  }
}
