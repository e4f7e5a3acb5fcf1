import { sqlOf } from '@unisono/database/sql';
import type { Context } from '@unisono/rpc/server';
import { recordAudit } from '../audit/record-audit.ts';
import { authenticationOf } from '../authentication/authentication.ts';

/** Ends the session of the request and takes its cookie back. Without a session it does nothing. */
export async function endSession(
  ctx: Pick<Context, 'actor' | 'em' | 'database' | 'settings' | 'headers' | 'responseHeaders'>,
): Promise<void> {
  const { headers } = await authenticationOf(ctx.database, ctx.settings).api.signOut({
    headers: ctx.headers,
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) ctx.responseHeaders.append('set-cookie', cookie);
  if (ctx.actor) await recordAudit(sqlOf(ctx.em), ctx.actor, { action: 'session.ended', subject: 'session' });
}
