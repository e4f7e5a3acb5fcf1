import type { Context } from '@unisono/rpc/server';
import { authenticationOf, CLIENT_ADDRESS_HEADER } from '../authentication/authentication.ts';

/**
 * Signs the browser of this request in as an account that the caller vouches for: one just made by a verb, or one of
 * the demo. Whoever signs in with a password goes through `signIn`.
 */
export async function openSession(
  ctx: Pick<Context, 'database' | 'settings' | 'headers' | 'responseHeaders'>,
  accountId: string,
): Promise<void> {
  const headers = new Headers();
  for (const name of [CLIENT_ADDRESS_HEADER, 'user-agent']) {
    const value = ctx.headers.get(name);
    if (value) headers.set(name, value);
  }
  const answer = await authenticationOf(ctx.database, ctx.settings).api.startTrustedSession({
    body: { accountId },
    headers,
    returnHeaders: true,
  });
  for (const cookie of answer.headers.getSetCookie()) ctx.responseHeaders.append('set-cookie', cookie);
}
