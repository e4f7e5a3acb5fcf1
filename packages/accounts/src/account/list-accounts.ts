import { sqlOf } from '@unisono/database/sql';
import type { Context, Scope } from '@unisono/rpc/server';
import type { ListAccountsInput } from './account.schema.ts';
import { presentAccount, type PresentedAccount } from './account.presenter.ts';
import { ACCOUNT_COLUMNS, type AccountRow } from './read-account.ts';
import { unitReach } from './unit-reach.ts';

export interface AccountPage {
  readonly accounts: readonly PresentedAccount[];
  /** What `cursor` must be for the next page; null at the end. */
  readonly next: { readonly name: string; readonly id: string } | null;
}

/**
 * Accounts by name, a page at a time. An administrator of a part of the tree sees those that hold a grant in it.
 */
export async function listAccounts(
  ctx: Pick<Context, 'em' | 'now'> & { scope: Scope },
  input: ListAccountsInput,
): Promise<AccountPage> {
  const { search, cursor, limit } = input;
  const rows = await sqlOf(ctx.em)<AccountRow>(
    `${unitReach('$2', '$3')}
     select ${ACCOUNT_COLUMNS} from account
     where ($1 or exists (select from account_grant join reach using (unit_id) where account_id = account.id))
       and ($4::text is null or account.name ilike $4 or account.email ilike $4)
       and ($5::text is null or (lower(account.name), account.id) > (lower($5), $6::uuid))
     order by lower(account.name), account.id
     limit $7`,
    [
      ctx.scope.everything,
      ctx.scope.everything ? [] : ctx.scope.roots,
      ctx.now().toISOString().slice(0, 10),
      search ? `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : null,
      cursor?.name ?? null,
      cursor?.id ?? null,
      limit + 1,
    ],
  );
  const accounts = rows.slice(0, limit).map(presentAccount);
  const last = rows.length > limit ? accounts.at(-1) : undefined;
  return { accounts, next: last ? { name: last.name, id: last.id } : null };
}
