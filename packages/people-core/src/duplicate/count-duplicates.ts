import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { parameters } from '../people/listing-conditions.ts';
import { duplicateView } from './duplicate-view.ts';
import { openDuplicates } from './open-duplicates-sql.ts';

/** Nobody decides more than this in a sitting; counting on would read them all. */
const MOST = 1000;

/** How many wait for the reader's decision; `more`: at least that many. Throws as `peopleView`. */
export async function countDuplicates(
  ctx: Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>,
): Promise<{ duplicates: number; more: boolean }> {
  const sql = sqlOf(ctx.em);
  const { values, take } = parameters();
  const open = openDuplicates(await duplicateView(sql, ctx), take);
  const [counted] = await sql<{ n: number }>(
    `select count(*)::int as n from (select ${open} limit ${MOST + 1}) found`,
    values,
  );
  const found = counted?.n ?? 0;
  return { duplicates: Math.min(found, MOST), more: found > MOST };
}
