import { sqlOf, type Sql } from '@unisono/database/sql';
import { NotAllowedError, type Actor, type Context, type Grant, type Scope } from '@unisono/rpc/server';
import { recordAudit } from '../audit/record-audit.ts';
import { revokeInvitesOf } from '../invite/revoke-invites-of.ts';
import type { ChangeGrantsInput } from './account.schema.ts';
import { keepAnAdministrator, lockAdministrators } from './keep-an-administrator.ts';
import { addGrants } from './open-account.ts';
import { readAccountForChange } from './read-account.ts';
import { refuseGrantsBeyond } from './refuse-grants-beyond.ts';

/**
 * Replaces an account's grants. Each grant that comes or goes must lie in the administrator's own part of the tree;
 * those that stay may lie anywhere. Invites that the account has sent end with the grants they stood on.
 * Nobody adds to their own: an administrator cannot read answers, and would otherwise open them to themselves.
 * @throws NotFoundError, NotAllowedError `grant-beyond-scope` or `grant-to-self`, ConflictError `last-administrator`
 */
export async function changeGrants(
  ctx: Pick<Context, 'em' | 'now'> & { actor: Actor; scope: Scope },
  input: ChangeGrantsInput,
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockAdministrators(sql);
    const { id, grants } = await readAccountForChange(sql, input.accountId);
    const added = without(input.grants, grants);
    const removed = without(grants, input.grants);
    if (added.length + removed.length === 0) return;
    if (added.length > 0 && id === ctx.actor.accountId) throw new NotAllowedError('grant-to-self');
    await refuseGrantsBeyond(sql, ctx.scope, [...added, ...removed], ctx.now());
    await removeGrants(sql, id, removed);
    await addGrants(sql, id, added);
    if (removed.length > 0) await revokeInvitesOf(sql, id, ctx.now());
    await keepAnAdministrator(sql, removed);
    const change = { action: 'account.grants-changed', subject: 'account', subjectId: id };
    await recordAudit(sql, ctx.actor, { ...change, details: { added, removed } });
  });
}

function without(grants: readonly Grant[], others: readonly Grant[]): Grant[] {
  return grants.filter(({ kind, unitId }) => !others.some((other) => other.kind === kind && other.unitId === unitId));
}

async function removeGrants(sql: Sql, accountId: string, grants: readonly Grant[]): Promise<void> {
  await sql(
    `delete from account_grant using unnest($2::text[], $3::uuid[]) as removed (kind, unit_id)
     where account_id = $1 and account_grant.kind = removed.kind
       and account_grant.unit_id is not distinct from removed.unit_id`,
    [accountId, grants.map(({ kind }) => kind), grants.map(({ unitId }) => unitId)],
  );
}
