import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, sqlOf } from '@unisono/database/sql';
import { today } from '@unisono/people-core/server';
import type { VerbContext } from '@unisono/rpc/server';
import { RULES_LOCK } from './create-segment.ts';
import { readNamedSegments } from './read-named-segments.ts';
import { readSegmentRow } from './read-segment-row.ts';
import type { SegmentIdInput } from './segment.schema.ts';

/**
 * Brings an archived segment back, if everything that it names is still there. Twice changes nothing.
 * @throws NotFoundError `segment-unknown`, and as `readNamedSegments`
 */
export async function restoreSegment(ctx: VerbContext, { segmentId }: SegmentIdInput): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, RULES_LOCK);
    const segment = await readSegmentRow(sql, ctx, segmentId, true);
    if (!segment.archivedAt) return;
    await readNamedSegments(sql, { ...segment, segmentId }, await today(sql, ctx.now()));
    await sql('update segment set archived_at = null where id = $1', [segmentId]);
    await recordAudit(sql, ctx.actor, { action: 'segment.restored', subject: 'segment', subjectId: segmentId });
  });
}
