import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, newId, sqlOf } from '@unisono/database/sql';
import { today } from '@unisono/people-core/server';
import type { VerbContext } from '@unisono/rpc/server';
import { readNamedSegments } from './read-named-segments.ts';
import { requireSegmentPart } from './require-segment-part.ts';
import type { CreateSegmentInput } from './segment.schema.ts';

/** Held while a rule is kept, so that two changes at once do not make segments name each other in a circle. */
export const RULES_LOCK = 'segment rules';

/**
 * Saves a rule over people under a name. Throws as `requireSegmentPart` and `readNamedSegments`.
 */
export async function createSegment(ctx: VerbContext, input: CreateSegmentInput): Promise<{ id: string }> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await requireSegmentPart(sql, ctx, input);
    await lockForTransaction(sql, RULES_LOCK);
    await readNamedSegments(sql, input, await today(sql, ctx.now()));
    const id = newId();
    const { side, unitId, name, rule } = input;
    await sql(
      `insert into segment (id, side, unit_id, name, rule, revision, created_at, changed_at)
       values ($1, $2, $3, $4, $5::jsonb, 1, $6, $6)`,
      [id, side, unitId, name, JSON.stringify(rule), ctx.now()],
    );
    await recordAudit(sql, ctx.actor, { action: 'segment.created', subject: 'segment', subjectId: id, details: input });
    return { id };
  });
}
