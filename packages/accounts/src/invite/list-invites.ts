import { sqlOf } from '@unisono/database/sql';
import type { Actor, Context, Grant, Scope } from '@unisono/rpc/server';

export interface PresentedInvite {
  readonly id: string;
  readonly email: string;
  readonly grants: readonly Grant[];
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

interface InviteRow {
  readonly id: string;
  readonly email: string;
  readonly grants: Grant[];
  readonly inviter: string;
  readonly created_at: Date;
  readonly expires_at: Date;
}

/** Invites that are still open, newest first; an administrator of a part of the tree sees their own. */
export async function listInvites(
  ctx: Pick<Context, 'em' | 'now'> & { actor: Actor; scope: Scope },
): Promise<PresentedInvite[]> {
  const rows = await sqlOf(ctx.em)<InviteRow>(
    `select invite.id, invite.email, invite.grants, account.name as inviter, invite.created_at, invite.expires_at
     from account_invite invite join account on account.id = invite.invited_by
     where invite.accepted_at is null and invite.revoked_at is null and invite.expires_at > $1
       and ($2 or invite.invited_by = $3)
     order by invite.id desc limit 500`,
    [ctx.now(), ctx.scope.everything, ctx.actor.accountId],
  );
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    grants: row.grants.map(({ kind, unitId }) => ({ kind, unitId })),
    invitedBy: row.inviter,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }));
}
