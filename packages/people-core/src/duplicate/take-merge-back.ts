import type { Sql } from '@unisono/database/sql';
import { NotFoundError, type VerbContext } from '@unisono/rpc/server';
import { parameters } from '../people/listing-conditions.ts';
import { unmergeRecords } from '../person/unmerge-people.ts';
import type { DuplicateView } from './duplicate-view.ts';
import { findDuplicatesSoon } from './find-duplicates.ts';
import { standingMerges } from './standing-merges-sql.ts';

/**
 * Takes a merge back that the reader may, in the caller's transaction, which holds `PEOPLE_LOCK`.
 * @throws NotFoundError `merge-unknown`
 */
export async function takeMergeBack(
  sql: Sql,
  ctx: Pick<VerbContext, 'actor' | 'now'>,
  view: DuplicateView,
  mergeId: string,
): Promise<void> {
  const { values, take } = parameters();
  const [merge] = await sql<{ mergedId: string; together: string }>(
    `select merge.merged_id as "mergedId", standing.id as together ${standingMerges(view, take)} and merge.id = ${take(mergeId)}`,
    values,
  );
  if (!merge) throw new NotFoundError('merge-unknown', { field: 'mergeId' });
  await unmergeRecords(sql, ctx, { mergeId, ...merge });
  await findDuplicatesSoon(sql);
}
