import { openSession } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import { NotFoundError, type Context } from '@unisono/rpc/server';
import { demoEmail } from './demo-accounts.ts';
import type { EnterDemoInput } from './demo.schema.ts';

/**
 * Signs the browser in as one of the demo's accounts, without a password, while this installation is a demo.
 * @throws NotFoundError `demo-missing`
 */
export async function enterDemo(
  ctx: Pick<Context, 'em' | 'database' | 'settings' | 'headers' | 'responseHeaders'>,
  input: EnterDemoInput,
): Promise<void> {
  const [account] = await sqlOf(ctx.em)<{ id: string }>(
    'select account.id from account, demo_installation where account.email = $1 and account.suspended_at is null',
    [demoEmail(input.as)],
  );
  if (!account) throw new NotFoundError('demo-missing');
  await openSession(ctx, account.id);
}
