import { NotAllowedError, TooManyRequestsError, type Context } from '@unisono/rpc/server';
import { authenticationOf, CLIENT_ADDRESS_HEADER } from '../authentication/authentication.ts';
import type { SignInInput } from './session.schema.ts';

/**
 * Signs in with address and password: a new session, whatever cookie the browser brought, sent as a cookie with
 * the answer.
 * @throws NotAllowedError `credentials-wrong` for an unknown address and a wrong password alike,
 *   `account-suspended` only after the right password
 * @throws TooManyRequestsError `too-many-attempts` with the seconds to wait
 */
export async function signIn(
  ctx: Pick<Context, 'database' | 'settings' | 'headers' | 'responseHeaders'>,
  input: SignInInput,
): Promise<void> {
  const authentication = authenticationOf(ctx.database, ctx.settings);
  const headers = new Headers({ 'content-type': 'application/json' });
  for (const name of [CLIENT_ADDRESS_HEADER, 'user-agent']) {
    const value = ctx.headers.get(name);
    if (value) headers.set(name, value);
  }
  const answer = await authentication.handler(
    new Request(`${ctx.settings.baseUrl}/api/auth/sign-in/email`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
    }),
  );
  if (answer.status === 401) throw new NotAllowedError('credentials-wrong');
  if (answer.status === 403) throw new NotAllowedError('account-suspended');
  if (answer.status === 429) {
    const seconds = Number(answer.headers.get('x-retry-after') ?? 60);
    throw new TooManyRequestsError('too-many-attempts', { details: { seconds } });
  }
  if (!answer.ok) throw new Error(`signing in answered ${answer.status}: ${await answer.text()}`);
  for (const cookie of answer.headers.getSetCookie()) ctx.responseHeaders.append('set-cookie', cookie);
}
