import { sqlOf } from '@unisono/database/sql';
import { today, unitsInScope } from '@unisono/people-core/server';
import type { VerbContext } from '@unisono/rpc/server';
import { readSegmentRow, SEGMENT_ROWS, type SegmentRow } from './read-segment-row.ts';
import { requireSide } from './require-segment-part.ts';
import type { ListSegmentsInput, SegmentIdInput, SegmentName, SegmentSummary } from './segment.schema.ts';
import { usesOf } from './uses-of.ts';

type Reader = Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>;

/**
 * The segments of a side in the reader's part of the tree, by name.
 * @throws NotAllowedError `side-not-granted`
 */
export async function listSegments(ctx: Reader, { side, archived }: ListSegmentsInput): Promise<SegmentSummary[]> {
  const sql = sqlOf(ctx.em);
  const scope = requireSide(ctx, side);
  const units = scope.everything ? null : await unitsInScope(sql, scope, await today(sql, ctx.now()));
  const rows = await sql<SegmentRow>(
    `${SEGMENT_ROWS} where side = $1 and (archived_at is not null) = $2 and ($3::uuid[] is null or unit_id = any($3))
     order by name, id`,
    [side, archived, units],
  );
  const uses = await usesOf(
    sql,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => presentSegment(row, uses.get(row.id) ?? []));
}

/** One of them. @throws NotFoundError `segment-unknown` */
export async function findSegment(ctx: Reader, { segmentId }: SegmentIdInput): Promise<SegmentSummary> {
  const sql = sqlOf(ctx.em);
  const row = await readSegmentRow(sql, ctx, segmentId);
  return presentSegment(row, (await usesOf(sql, [row.id])).get(row.id) ?? []);
}

function presentSegment(row: SegmentRow, usedBy: readonly SegmentName[]): SegmentSummary {
  const { id, name, side, unitId, rule, revision } = row;
  return {
    id,
    name,
    side,
    unitId,
    rule,
    revision,
    changedAt: row.changedAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    usedBy,
  };
}
