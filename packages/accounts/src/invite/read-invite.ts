import { sqlOf } from '@unisono/database/sql';
import { NotFoundError, type Context } from '@unisono/rpc/server';
import { hashInviteToken } from './invite-token.ts';
import type { ReadInviteInput } from './invite.schema.ts';

export interface OpenInvite {
  readonly email: string;
  readonly invitedBy: string;
  readonly expiresAt: string;
}

/**
 * What the accepting page shows before anything is typed.
 * @throws NotFoundError `invite-invalid`: unknown, expired, revoked and used ones are not told apart
 */
export async function readInvite(ctx: Pick<Context, 'em' | 'now'>, input: ReadInviteInput): Promise<OpenInvite> {
  const [invite] = await sqlOf(ctx.em)<{ email: string; inviter: string; expires_at: Date }>(
    `select invite.email, account.name as inviter, invite.expires_at
     from account_invite invite join account on account.id = invite.invited_by
     where invite.token_hash = $1 and invite.accepted_at is null and invite.revoked_at is null and invite.expires_at > $2`,
    [hashInviteToken(input.token), ctx.now()],
  );
  if (!invite) throw new NotFoundError('invite-invalid');
  return { email: invite.email, invitedBy: invite.inviter, expiresAt: invite.expires_at.toISOString() };
}
