import { sqlOf } from '@unisono/database/sql';
import { InvalidInputError, type Actor, type Context } from '@unisono/rpc/server';
import { recordAudit } from '../audit/record-audit.ts';
import { hashPassword, verifyPassword } from '../authentication/password-hash.ts';
import { forgetAttempts, takeAttempt } from '../authentication/take-attempt.ts';
import { sessionOf } from './session-of.ts';
import type { ChangePasswordInput } from './session.schema.ts';

const ATTEMPTS = { most: 5, seconds: 5 * 60 };

/**
 * Replaces the password and ends every other session of the account.
 * @throws InvalidInputError `password-wrong` at `currentPassword`, TooManyRequestsError `too-many-attempts`
 */
export async function changePassword(
  ctx: Pick<Context, 'em' | 'database' | 'settings' | 'headers' | 'responseHeaders' | 'now'> & { actor: Actor },
  input: ChangePasswordInput,
): Promise<void> {
  const { accountId } = ctx.actor;
  const attempts = `change-password ${accountId}`;
  // Outside the transaction: a refused attempt counts too.
  await takeAttempt(sqlOf(ctx.em), attempts, ATTEMPTS, ctx.now());
  const passwordHash = await hashPassword(input.newPassword);
  const session = await sessionOf(ctx);
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const [credential] = await sql<{ id: string; password_hash: string | null }>(
      `select id, password_hash from credential where account_id = $1 and provider = 'credential' for update`,
      [accountId],
    );
    const right = await verifyPassword(credential?.password_hash ?? '', input.currentPassword);
    if (!credential || !right) throw new InvalidInputError('password-wrong', { field: 'currentPassword' });
    const now = ctx.now();
    await sql('update credential set password_hash = $2, updated_at = $3 where id = $1', [
      credential.id,
      passwordHash,
      now,
    ]);
    await sql('delete from session where account_id = $1 and id is distinct from $2::uuid', [
      accountId,
      session?.id ?? null,
    ]);
    await forgetAttempts(sql, attempts);
    await recordAudit(sql, ctx.actor, { action: 'password.changed', subject: 'account', subjectId: accountId });
  });
}
