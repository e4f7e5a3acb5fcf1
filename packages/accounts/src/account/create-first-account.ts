import { sqlOf } from '@unisono/database/sql';
import type { Context, Grant } from '@unisono/rpc/server';
import { recordAudit } from '../audit/record-audit.ts';
import { hashPassword } from '../authentication/password-hash.ts';
import type { CreateFirstInput } from './account.schema.ts';
import { claimInstallation } from './claim-installation.ts';
import { openAccount } from './open-account.ts';

/**
 * Whoever starts an installation may open all of it, and can hand on each part. Administering alone would show
 * nothing: an administrator cannot read answers.
 */
const FIRST_GRANTS: readonly Grant[] = (['admin', 'hr', 'marketing', 'leadership'] as const).map((kind) => ({
  kind,
  unitId: null,
}));

/**
 * The first account of an installation; every other comes by invite.
 * @returns the account's id
 * @throws ConflictError `already-started`
 */
export async function createFirstAccount(ctx: Pick<Context, 'em' | 'now'>, input: CreateFirstInput): Promise<string> {
  const passwordHash = await hashPassword(input.password);
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await claimInstallation(sql);
    const { name, email } = input;
    const accountId = await openAccount(sql, { name, email, passwordHash, grants: FIRST_GRANTS }, ctx.now());
    await recordAudit(
      sql,
      { accountId },
      { action: 'account.first-created', subject: 'account', subjectId: accountId },
    );
    return accountId;
  });
}
