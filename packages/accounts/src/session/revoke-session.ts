import { sqlOf } from '@unisono/database/sql';
import { NotFoundError, type Actor, type Context } from '@unisono/rpc/server';
import { recordAudit } from '../audit/record-audit.ts';
import type { RevokeSessionInput } from './session.schema.ts';

/**
 * Signs one of the caller's own sessions out, on whatever device it is.
 * @throws NotFoundError `session-not-found`, also for somebody else's
 */
export async function revokeSession(
  ctx: Pick<Context, 'em'> & { actor: Actor },
  input: RevokeSessionInput,
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const ended = await sql('delete from session where id = $1 and account_id = $2 returning id', [
      input.sessionId,
      ctx.actor.accountId,
    ]);
    if (ended.length === 0) throw new NotFoundError('session-not-found', { field: 'sessionId' });
    await recordAudit(sql, ctx.actor, { action: 'session.revoked', subject: 'session', subjectId: input.sessionId });
  });
}
