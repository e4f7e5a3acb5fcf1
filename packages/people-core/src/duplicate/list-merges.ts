import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { parameters } from '../people/listing-conditions.ts';
import { duplicateView } from './duplicate-view.ts';
import type { ListedMerge, ListMergesInput, MergesPage } from './duplicate.schema.ts';
import { standingMerges } from './standing-merges-sql.ts';

const AT_ONCE = 20;

/** The merges that the reader may take back, the latest first. Throws as `peopleView`. */
export async function listMerges(
  ctx: Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>,
  { cursor }: ListMergesInput,
): Promise<MergesPage> {
  const sql = sqlOf(ctx.em);
  const view = await duplicateView(sql, ctx);
  const { values, take } = parameters();
  const standing = standingMerges(view, take);
  const rows = await sql<Omit<ListedMerge, 'mergedAt'> & { mergedAt: Date }>(
    `select merge.id, merge.merged_at as "mergedAt", kept.name as kept, merged.name as merged ${standing}
       ${cursor ? `and merge.id < ${take(cursor)}` : ''}
     order by merge.id desc limit ${AT_ONCE + 1}`,
    values,
  );
  const shown = rows.slice(0, AT_ONCE).map((row) => ({ ...row, mergedAt: row.mergedAt.toISOString() }));
  return { merges: shown, next: rows.length > AT_ONCE ? (shown.at(-1)?.id ?? null) : null };
}
