import { sqlOf } from '@unisono/database/sql';
import type { Actor, Context, Grant } from '@unisono/rpc/server';
import { GRANTS_OF_ACCOUNT } from '../account/read-account.ts';
import { sessionOf } from './session-of.ts';

/** Who makes the request, with the grants of this moment; null when nobody is signed in. */
export async function actorOf(
  ctx: Pick<Context, 'em' | 'database' | 'settings' | 'headers' | 'responseHeaders'>,
): Promise<Actor | null> {
  const session = await sessionOf(ctx);
  if (!session) return null;
  const [account] = await sqlOf(ctx.em)<{ name: string; email: string; grants: Grant[] }>(
    `select account.name, account.email, ${GRANTS_OF_ACCOUNT} as grants
     from account where account.id = $1 and account.suspended_at is null`,
    [session.accountId],
  );
  return account ? { accountId: session.accountId, ...account } : null;
}
