import type { Sql } from '@unisono/database/sql';

/** Ends the open invites that an account has sent: they stood on grants that it no longer has. */
export async function revokeInvitesOf(sql: Sql, accountId: string, now: Date): Promise<void> {
  await sql(
    'update account_invite set revoked_at = $2 where invited_by = $1 and accepted_at is null and revoked_at is null',
    [accountId, now],
  );
}
