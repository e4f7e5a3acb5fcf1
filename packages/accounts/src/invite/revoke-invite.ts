import { sqlOf } from '@unisono/database/sql';
import { NotFoundError, type Actor, type Context, type Scope } from '@unisono/rpc/server';
import { recordAudit } from '../audit/record-audit.ts';
import type { InviteIdInput } from './invite.schema.ts';

/**
 * Takes an open invite back. An administrator of a part of the tree may take back their own.
 * @throws NotFoundError `invite-invalid` when it is no longer open, or not theirs
 */
export async function revokeInvite(
  ctx: Pick<Context, 'em' | 'now'> & { actor: Actor; scope: Scope },
  input: InviteIdInput,
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const revoked = await sql(
      `update account_invite set revoked_at = $2
       where id = $1 and accepted_at is null and revoked_at is null and expires_at > $2 and ($3 or invited_by = $4)
       returning id`,
      [input.inviteId, ctx.now(), ctx.scope.everything, ctx.actor.accountId],
    );
    if (revoked.length === 0) throw new NotFoundError('invite-invalid');
    await recordAudit(sql, ctx.actor, { action: 'invite.revoked', subject: 'invite', subjectId: input.inviteId });
  });
}
