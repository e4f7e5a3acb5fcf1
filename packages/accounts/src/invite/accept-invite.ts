import { sqlOf } from '@unisono/database/sql';
import { NotFoundError, type Context, type Grant } from '@unisono/rpc/server';
import { openAccount } from '../account/open-account.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { hashPassword } from '../authentication/password-hash.ts';
import { hashInviteToken } from './invite-token.ts';
import type { AcceptInviteInput } from './invite.schema.ts';

/**
 * Makes the account that an invite offers: address and grants are the invite's, name and password the person's own.
 * The update claims the invite, so of two at the same moment one finds it used.
 * @returns the account's id
 * @throws NotFoundError `invite-invalid`, ConflictError `email-taken`
 */
export async function acceptInvite(ctx: Pick<Context, 'em' | 'now'>, input: AcceptInviteInput): Promise<string> {
  const passwordHash = await hashPassword(input.password);
  const now = ctx.now();
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const [invite] = await sql<{ id: string; email: string; grants: Grant[] }>(
      `update account_invite set accepted_at = $2
       where token_hash = $1 and accepted_at is null and revoked_at is null and expires_at > $2
       returning id, email, grants`,
      [hashInviteToken(input.token), now],
    );
    if (!invite) throw new NotFoundError('invite-invalid');
    const { id: subjectId, email, grants } = invite;
    const accountId = await openAccount(sql, { name: input.name, email, passwordHash, grants }, now);
    await recordAudit(sql, { accountId }, { action: 'invite.accepted', subject: 'invite', subjectId });
    return accountId;
  });
}
