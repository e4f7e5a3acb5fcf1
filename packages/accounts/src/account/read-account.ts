import type { Sql } from '@unisono/database/sql';
import { NotFoundError, type Grant } from '@unisono/rpc/server';

/** SQL of an account's grants as a JSON array, for a query that has `account` in its FROM. */
export const GRANTS_OF_ACCOUNT = `coalesce((
  select jsonb_agg(jsonb_build_object('kind', kind, 'unitId', unit_id) order by kind, unit_id)
  from account_grant where account_grant.account_id = account.id), '[]'::jsonb)`;

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly suspended_at: Date | null;
  readonly created_at: Date;
  readonly grants: readonly Grant[];
}

export const ACCOUNT_COLUMNS = `account.id, account.name, account.email, account.suspended_at, account.created_at,
  ${GRANTS_OF_ACCOUNT} as grants`;

/** One account with its grants, locked against other changes until the transaction ends. */
export async function readAccountForChange(sql: Sql, accountId: string): Promise<AccountRow> {
  const [account] = await sql<AccountRow>(
    `select ${ACCOUNT_COLUMNS} from account where account.id = $1 for update of account`,
    [accountId],
  );
  if (!account) throw new NotFoundError('account-not-found', { field: 'accountId' });
  return account;
}
