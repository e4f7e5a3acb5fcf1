import { newId, sqlOf } from '@unisono/database/sql';
import { ConflictError, type Actor, type Context, type Scope } from '@unisono/rpc/server';
import { refuseGrantsBeyond } from '../account/refuse-grants-beyond.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { hashInviteToken, newInviteToken } from './invite-token.ts';
import { inviteAddress, type InviteAccountInput } from './invite.schema.ts';

const DAYS_OPEN = 14;

export interface SentInvite {
  readonly id: string;
  readonly expiresAt: string;
  /** Shown once, to be handed to the invited person: the token in it is not kept. */
  readonly link: string;
}

/**
 * Offers an account with these grants to an e-mail address. An earlier open invite for the address ends.
 * @throws ConflictError `email-taken`, NotAllowedError `grant-beyond-scope`, NotFoundError `unit-not-found`
 */
export async function inviteAccount(
  ctx: Pick<Context, 'em' | 'now' | 'settings'> & { actor: Actor; scope: Scope },
  input: InviteAccountInput,
): Promise<SentInvite> {
  const { email, grants } = input;
  const [id, token, now] = [newId(), newInviteToken(), ctx.now()];
  const expiresAt = new Date(now.getTime() + DAYS_OPEN * 24 * 60 * 60 * 1000);
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await refuseGrantsBeyond(sql, ctx.scope, grants, now);
    const taken = await sql('select from account where email = $1', [email]);
    if (taken.length > 0) throw new ConflictError('email-taken', { field: 'email' });
    await sql(
      `update account_invite set revoked_at = $2
       where email = $1 and accepted_at is null and revoked_at is null and expires_at > $2`,
      [email, now],
    );
    await sql(
      `insert into account_invite (id, email, token_hash, grants, invited_by, created_at, expires_at)
       values ($1, $2, $3, $4::jsonb, $5, $6, $7)`,
      [id, email, hashInviteToken(token), JSON.stringify(grants), ctx.actor.accountId, now, expiresAt],
    );
    const invited = { action: 'account.invited', subject: 'invite', subjectId: id };
    await recordAudit(sql, ctx.actor, { ...invited, details: { email, grants } });
  });
  const kinds = grants.map(({ kind }) => kind);
  return { id, expiresAt: expiresAt.toISOString(), link: inviteAddress(ctx.settings.baseUrl, kinds, token) };
}
