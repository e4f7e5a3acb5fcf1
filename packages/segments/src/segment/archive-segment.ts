import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, sqlOf } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { RULES_LOCK } from './create-segment.ts';
import { readSegmentRow } from './read-segment-row.ts';
import type { SegmentIdInput } from './segment.schema.ts';
import { usesOf } from './uses-of.ts';

/**
 * Takes a segment out of the lists, unless others name it. Twice changes nothing.
 * @throws NotFoundError `segment-unknown`
 * @throws ConflictError `segment-in-use`
 */
export async function archiveSegment(ctx: VerbContext, { segmentId }: SegmentIdInput): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, RULES_LOCK);
    const segment = await readSegmentRow(sql, ctx, segmentId, true);
    if (segment.archivedAt) return;
    const uses = (await usesOf(sql, [segmentId])).get(segmentId) ?? [];
    if (uses.length > 0) {
      throw new ConflictError('segment-in-use', { field: 'segmentId', details: { segments: uses.length } });
    }
    await sql('update segment set archived_at = $2 where id = $1', [segmentId, ctx.now()]);
    await recordAudit(sql, ctx.actor, { action: 'segment.archived', subject: 'segment', subjectId: segmentId });
  });
}
