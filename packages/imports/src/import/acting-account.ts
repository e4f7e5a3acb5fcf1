import type { Sql } from '@unisono/database/sql';
import { NotAllowedError, type Actor, type Grant } from '@unisono/rpc/server';

/**
 * Whoever brought a file, with the grants of this moment: what was taken away meanwhile no longer counts.
 * @throws NotAllowedError `account-suspended` also for an account that is gone
 */
export async function actingAccount(sql: Sql, accountId: string): Promise<Actor> {
  const [account] = await sql<{ name: string; email: string }>(
    'select name, email from account where id = $1 and suspended_at is null',
    [accountId],
  );
  if (!account) throw new NotAllowedError('account-suspended');
  const grants = await sql<Grant>('select kind, unit_id as "unitId" from account_grant where account_id = $1', [
    accountId,
  ]);
  return { accountId, ...account, grants };
}
