import { sqlOf } from '@unisono/database/sql';
import type { Actor, Context, Scope } from '@unisono/rpc/server';
import { recordAudit } from '../audit/record-audit.ts';
import type { AccountIdInput } from './account.schema.ts';
import { readAccountForChange } from './read-account.ts';
import { refuseAccountBeyond } from './refuse-grants-beyond.ts';

/**
 * Lets a suspended account sign in again, with the grants that it had.
 * @throws NotFoundError, NotAllowedError `grant-beyond-scope`
 */
export async function reinstateAccount(
  ctx: Pick<Context, 'em' | 'now'> & { actor: Actor; scope: Scope },
  input: AccountIdInput,
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const account = await readAccountForChange(sql, input.accountId);
    await refuseAccountBeyond(sql, ctx.scope, account, ctx.now());
    if (!account.suspended_at) return;
    await sql('update account set suspended_at = null, updated_at = $2 where id = $1', [account.id, ctx.now()]);
    await recordAudit(sql, ctx.actor, { action: 'account.reinstated', subject: 'account', subjectId: account.id });
  });
}
