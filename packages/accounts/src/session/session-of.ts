import type { Context } from '@unisono/rpc/server';
import { authenticationOf } from '../authentication/authentication.ts';

/**
 * The session that the request's cookie names, or null without a valid one. A session that is in use is prolonged
 * once a day, which sends the cookie anew.
 */
export async function sessionOf(
  ctx: Pick<Context, 'database' | 'settings' | 'headers' | 'responseHeaders'>,
): Promise<{ id: string; accountId: string } | null> {
  // Most requests of the tests and of health checks bring no cookie at all.
  if (!ctx.headers.has('cookie')) return null;
  const { headers, response } = await authenticationOf(ctx.database, ctx.settings).api.getSession({
    headers: ctx.headers,
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) ctx.responseHeaders.append('set-cookie', cookie);
  return response ? { id: response.session.id, accountId: response.session.userId } : null;
}
