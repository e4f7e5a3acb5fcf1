import { lockForTransaction, type Sql } from '@unisono/database/sql';
import { ConflictError } from '@unisono/rpc/server';

/**
 * Makes sure, until the transaction ends, that this installation has no account and that nobody else is making the
 * first one: two people who press the button at the same moment wait for each other.
 * @throws ConflictError `already-started` once an account exists
 */
export async function claimInstallation(sql: Sql): Promise<void> {
  await lockForTransaction(sql, 'accounts: first account');
  if (await hasAccounts(sql)) throw new ConflictError('already-started');
}

/** Whether anybody may sign in here yet. False is the first start. */
export async function hasAccounts(sql: Sql): Promise<boolean> {
  const rows = await sql('select from account limit 1');
  return rows.length > 0;
}
