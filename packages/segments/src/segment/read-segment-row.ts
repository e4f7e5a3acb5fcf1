import type { Sql } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';
import { NotAllowedError, NotFoundError, type VerbContext } from '@unisono/rpc/server';
import type { Rule } from '../rule/rule.schema.ts';
import { requireSegmentPart } from './require-segment-part.ts';

export interface SegmentRow {
  readonly id: string;
  readonly side: Role;
  readonly unitId: string | null;
  readonly name: string;
  readonly rule: Rule;
  readonly revision: number;
  readonly changedAt: Date;
  readonly archivedAt: Date | null;
}

export const SEGMENT_ROWS = `select id, side, unit_id as "unitId", name, rule, revision, changed_at as "changedAt",
  archived_at as "archivedAt" from segment`;

/**
 * The segment, if its side and its part are the actor's. With `lock` it is held against other changes.
 * @throws NotFoundError `segment-unknown`
 */
export async function readSegmentRow(
  sql: Sql,
  ctx: Pick<VerbContext, 'actor' | 'scope' | 'now'>,
  segmentId: string,
  lock = false,
): Promise<SegmentRow> {
  const [row] = await sql<SegmentRow>(`${SEGMENT_ROWS} where id = $1${lock ? ' for update' : ''}`, [segmentId]);
  if (!row || !(await mayRead(sql, ctx, row))) throw new NotFoundError('segment-unknown', { field: 'segmentId' });
  return row;
}

async function mayRead(sql: Sql, ctx: Pick<VerbContext, 'actor' | 'scope' | 'now'>, row: SegmentRow): Promise<boolean> {
  try {
    await requireSegmentPart(sql, ctx, row);
    return true;
  } catch (error) {
    // A unit that is no more has nobody whose it could be.
    if (error instanceof NotAllowedError || error instanceof NotFoundError) return false;
    throw error;
  }
}
