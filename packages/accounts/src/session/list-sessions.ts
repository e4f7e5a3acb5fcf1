import { sqlOf } from '@unisono/database/sql';
import type { Actor, Context } from '@unisono/rpc/server';
import { sessionOf } from './session-of.ts';

export interface PresentedSession {
  readonly id: string;
  readonly startedAt: string;
  readonly usedAt: string;
  readonly expiresAt: string;
  readonly address: string | null;
  readonly browser: string | null;
  /** The session that asks. */
  readonly current: boolean;
}

interface SessionRow {
  readonly id: string;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly expires_at: Date;
  readonly ip_address: string | null;
  readonly user_agent: string | null;
}

/** Where the caller's account is signed in, newest first. Tokens stay out of it. */
export async function listSessions(
  ctx: Pick<Context, 'em' | 'database' | 'settings' | 'headers' | 'responseHeaders' | 'now'> & { actor: Actor },
): Promise<PresentedSession[]> {
  const current = await sessionOf(ctx);
  const rows = await sqlOf(ctx.em)<SessionRow>(
    `select id, created_at, updated_at, expires_at, ip_address, user_agent
     from session where account_id = $1 and expires_at > $2 order by id desc`,
    [ctx.actor.accountId, ctx.now()],
  );
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.created_at.toISOString(),
    usedAt: row.updated_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    address: row.ip_address || null,
    browser: row.user_agent || null,
    current: row.id === current?.id,
  }));
}
