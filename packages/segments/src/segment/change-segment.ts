import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, sqlOf } from '@unisono/database/sql';
import { today } from '@unisono/people-core/server';
import { ConflictError, InvalidInputError, type VerbContext } from '@unisono/rpc/server';
import { refusedOfSide } from '../rule/side-rule.schema.ts';
import { RULES_LOCK } from './create-segment.ts';
import { readNamedSegments } from './read-named-segments.ts';
import { readSegmentRow } from './read-segment-row.ts';
import type { ChangeSegmentInput } from './segment.schema.ts';

/**
 * Gives a segment another name or rule. Its side and part stay: others rely on them. The audit keeps what it said before.
 * @throws NotFoundError `segment-unknown`
 * @throws ConflictError `segment-archived`, `segment-changed-meanwhile`
 * @throws InvalidInputError `rule-of-other-side`, and as `readNamedSegments`
 */
export async function changeSegment(ctx: VerbContext, input: ChangeSegmentInput): Promise<{ revision: number }> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, RULES_LOCK);
    const before = await readSegmentRow(sql, ctx, input.segmentId, true);
    if (before.archivedAt) throw new ConflictError('segment-archived', { field: 'segmentId' });
    if (before.revision !== input.revision) throw new ConflictError('segment-changed-meanwhile', { field: 'revision' });
    const { name, rule } = input;
    const [refused] = refusedOfSide(before.side, rule);
    if (refused) throw new InvalidInputError('rule-of-other-side', { field: refused.join('.') });
    await readNamedSegments(sql, { ...before, rule, segmentId: before.id }, await today(sql, ctx.now()));
    const revision = before.revision + 1;
    await sql('update segment set name = $2, rule = $3::jsonb, revision = $4, changed_at = $5 where id = $1', [
      before.id,
      name,
      JSON.stringify(rule),
      revision,
      ctx.now(),
    ]);
    await recordAudit(sql, ctx.actor, {
      action: 'segment.changed',
      subject: 'segment',
      subjectId: before.id,
      details: { revision, before: { name: before.name, rule: before.rule }, after: { name, rule } },
    });
    return { revision };
  });
}
