import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, sqlOf, type Sql } from '@unisono/database/sql';
import { NotFoundError, type VerbContext } from '@unisono/rpc/server';
import { today } from '../organisation/today.ts';
import { markPerson } from '../rollup/mark-person.ts';
import { PEOPLE_LOCK } from './people-lock.ts';
import { requirePersonInScope } from './require-person-in-scope.ts';

/**
 * Takes a merge back.
 * @throws NotFoundError `merge-unknown` when there is no such merge or it was taken back already
 */
export async function unmergePeople(ctx: VerbContext, input: { mergeId: string }): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, PEOPLE_LOCK);
    const [merge] = await sql<{ merged_id: string }>(
      'select merged_id from person_merge where id = $1 and undone_at is null',
      [input.mergeId],
    );
    if (!merge) throw new NotFoundError('merge-unknown', { field: 'mergeId' });
    const together = await requirePersonInScope(sql, ctx.scope, merge.merged_id, await today(sql, ctx.now()));
    await unmergeRecords(sql, ctx, { mergeId: input.mergeId, mergedId: merge.merged_id, together });
  });
}

/**
 * Takes a merge that stands back, in the caller's transaction, which holds `PEOPLE_LOCK`. Every record is again who it was
 * before it, and who the other merges, earlier or later, say. Whether the two are one is open again. `together` stands for
 * all of them now.
 */
export async function unmergeRecords(
  sql: Sql,
  ctx: Pick<VerbContext, 'actor' | 'now'>,
  { mergeId, mergedId, together }: { readonly mergeId: string; readonly mergedId: string; readonly together: string },
): Promise<void> {
  await markPerson(sql, together);
  await sql('update person_merge set undone_at = $2 where id = $1', [mergeId, ctx.now()]);
  await followMerges(sql, together);
  await sql(
    `update duplicate_suggestion set decision = null, decided_at = null, account_id = null, merge_id = null
     where merge_id = $1`,
    [mergeId],
  );
  await recordAudit(sql, ctx.actor, {
    action: 'person.unmerged',
    subject: 'person',
    subjectId: mergedId,
    details: { mergeId },
  });
}

/** Points all records that were `together` to the end of the merges that stand. */
async function followMerges(sql: Sql, together: string): Promise<void> {
  await sql(
    `with recursive chain (id, top) as (
       select id, id from person where id = $1 or canonical_id = $1
       union all
       select chain.id, merge.kept_id from chain
       join person_merge merge on merge.merged_id = chain.top and merge.undone_at is null
     )
     update person set canonical_id = nullif(chain.top, person.id) from chain
     where person.id = chain.id
       and not exists (select 1 from person_merge merge where merge.merged_id = chain.top and merge.undone_at is null)`,
    [together],
  );
}
