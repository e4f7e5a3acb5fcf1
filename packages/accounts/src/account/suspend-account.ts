import { sqlOf } from '@unisono/database/sql';
import type { Actor, Context, Scope } from '@unisono/rpc/server';
import { recordAudit } from '../audit/record-audit.ts';
import { revokeInvitesOf } from '../invite/revoke-invites-of.ts';
import type { AccountIdInput } from './account.schema.ts';
import { keepAnAdministrator, lockAdministrators } from './keep-an-administrator.ts';
import { readAccountForChange } from './read-account.ts';
import { refuseAccountBeyond } from './refuse-grants-beyond.ts';

/**
 * Ends all sessions of an account and keeps it from signing in again; what it has done stays in the audit.
 * All of its grants must lie in the administrator's own part of the tree.
 * @throws NotFoundError, NotAllowedError `grant-beyond-scope`, ConflictError `last-administrator`
 */
export async function suspendAccount(
  ctx: Pick<Context, 'em' | 'now'> & { actor: Actor; scope: Scope },
  input: AccountIdInput,
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockAdministrators(sql);
    const account = await readAccountForChange(sql, input.accountId);
    await refuseAccountBeyond(sql, ctx.scope, account, ctx.now());
    if (account.suspended_at) return;
    await sql('update account set suspended_at = $2, updated_at = $2 where id = $1', [account.id, ctx.now()]);
    await sql('delete from session where account_id = $1', [account.id]);
    await revokeInvitesOf(sql, account.id, ctx.now());
    await keepAnAdministrator(sql, account.grants);
    await recordAudit(sql, ctx.actor, { action: 'account.suspended', subject: 'account', subjectId: account.id });
  });
}
