import { lockForTransaction, type Sql } from '@unisono/database/sql';
import { ConflictError, type Grant } from '@unisono/rpc/server';

/** To be taken before an administrator is changed: two who remove each other at once would both succeed. */
export async function lockAdministrators(sql: Sql): Promise<void> {
  await lockForTransaction(sql, 'accounts: administrators');
}

/**
 * After an account has lost the use of `lost`: somebody must still be able to administer the whole organisation.
 * @throws ConflictError `last-administrator`, which undoes the change with its transaction
 */
export async function keepAnAdministrator(sql: Sql, lost: readonly Grant[]): Promise<void> {
  if (!lost.some(({ kind, unitId }) => kind === 'admin' && unitId === null)) return;
  const rows = await sql(
    `select from account join account_grant on account_grant.account_id = account.id
     where account.suspended_at is null and account_grant.kind = 'admin' and account_grant.unit_id is null limit 1`,
  );
  if (rows.length === 0) throw new ConflictError('last-administrator');
}
