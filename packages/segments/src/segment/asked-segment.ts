import { sqlOf, type Sql } from '@unisono/database/sql';
import type { Day, Role } from '@unisono/people-core/schema';
import { today } from '@unisono/people-core/server';
import { ConflictError, type Context, type VerbContext } from '@unisono/rpc/server';
import type { RuleInPart } from '../rule/compile-rule.ts';
import { readNamedSegments } from './read-named-segments.ts';
import { readSegmentRow, type SegmentRow } from './read-segment-row.ts';
import { requireSegmentPart } from './require-segment-part.ts';
import type { CountSegmentInput } from './segment.schema.ts';

export type AskContext = VerbContext & Pick<Context, 'database'>;

/** A rule that may be asked, with everything that asking it takes. */
export interface AskedSegment extends RuleInPart {
  readonly side: Role;
  readonly day: Day;
  readonly segments: ReadonlyMap<string, RuleInPart>;
}

/**
 * What is asked: a saved segment as it stands, or a rule as it is being written. Throws as `readSegmentRow`,
 * `requireSegmentPart` and `readNamedSegments`.
 */
export async function askedSegment(ctx: AskContext, input: CountSegmentInput): Promise<AskedSegment> {
  const sql = sqlOf(ctx.em);
  const day = await today(sql, ctx.now());
  if (input.draft) await requireSegmentPart(sql, ctx, input.draft);
  const asked = input.draft ?? (await standing(sql, ctx, input.segmentId ?? ''));
  const { side, unitId, rule } = asked;
  const segments = await readNamedSegments(sql, { side, unitId, rule, segmentId: input.segmentId }, day);
  return { side, unitId, rule, day, segments };
}

async function standing(sql: Sql, ctx: AskContext, segmentId: string): Promise<SegmentRow> {
  const row = await readSegmentRow(sql, ctx, segmentId);
  if (row.archivedAt) throw new ConflictError('segment-archived', { field: 'segmentId' });
  return row;
}
