import { sqlOf } from '@unisono/database/sql';
import type { Actor, VerbContext } from '@unisono/rpc/server';
import { seesAllImports } from './find-import.ts';
import { presentImport, type ImportRow } from './import.presenter.ts';
import type { ImportSummary, ListImportsInput } from './import.schema.ts';

/** The newest imports first: one's own, and for administrators of the whole everybody's. */
export async function listImports(
  ctx: Pick<VerbContext, 'em' | 'now'> & { actor: Actor },
  { before, size }: ListImportsInput,
): Promise<ImportSummary[]> {
  const rows = await sqlOf(ctx.em)<ImportRow>(
    `select * from import where ($1::uuid is null or account_id = $1) and ($2::uuid is null or id < $2)
     order by id desc limit $3`,
    [seesAllImports(ctx.actor) ? null : ctx.actor.accountId, before ?? null, size],
  );
  return rows.map((row) => presentImport(row, ctx.now()));
}
