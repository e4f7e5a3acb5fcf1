import type { Context } from '@unisono/rpc/server';
import { authenticationOf } from './authentication.ts';

/** What of the sign-in library is reachable from outside; the rest of it is closed until an issue opens it. */
const OPEN_PATHS = new Set(['/sign-in/email', '/sign-out', '/get-session']);
const BASE_PATH = '/api/auth';

/**
 * Answers requests to `/api/auth/*`, for programs that sign in without the screens' client. Signing up and changing
 * anything are closed here: accounts are made at the first start and by invite.
 */
export async function authHandler(ctx: Pick<Context, 'database' | 'settings'>, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (!OPEN_PATHS.has(pathname.slice(BASE_PATH.length))) return new Response('not found', { status: 404 });
  return authenticationOf(ctx.database, ctx.settings).handler(request);
}
