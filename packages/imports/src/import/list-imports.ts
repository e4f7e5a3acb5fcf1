import { sqlOf } from '@unisono/database/sql';
import type { Actor, VerbContext } from '@unisono/rpc/server';
import { seesAllImports } from './find-import.ts';
import { presentImport, type ImportRow } from './import.presenter.ts';
import type { ListedImport, ListImportsInput } from './import.schema.ts';

/** The newest imports first: one's own, and for administrators of the whole everybody's. */
export async function listImports(
  ctx: Pick<VerbContext, 'em' | 'now'> & { actor: Actor },
  { before, size }: ListImportsInput,
): Promise<ListedImport[]> {
  const rows = await sqlOf(ctx.em)<ImportRow & { account_name: string | null }>(
    `select import.*, account.name as account_name
     from import left join account on account.id = import.account_id
     where ($1::uuid is null or account_id = $1) and ($2::uuid is null or import.id < $2)
     order by import.id desc limit $3`,
    [seesAllImports(ctx.actor) ? null : ctx.actor.accountId, before ?? null, size],
  );
  return rows.map((row) => ({ ...presentImport(row, ctx.now()), account: row.account_name }));
}
