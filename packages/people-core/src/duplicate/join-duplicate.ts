import { lockForTransaction, sqlOf } from '@unisono/database/sql';
import { NotFoundError, type VerbContext } from '@unisono/rpc/server';
import { mergeRecords } from '../person/merge-people.ts';
import { PEOPLE_LOCK } from '../person/people-lock.ts';
import { duplicateView } from './duplicate-view.ts';
import type { JoinDuplicateInput } from './duplicate.schema.ts';
import { requireOpenDuplicate } from './require-duplicate.ts';

/**
 * Decides that two records are the same person (`mergeRecords`).
 * @throws NotFoundError `duplicate-unknown`, `person-unknown`
 * @throws ConflictError `duplicate-decided`
 */
export async function joinDuplicate(
  ctx: VerbContext,
  { id, keptId }: JoinDuplicateInput,
): Promise<{ mergeId: string }> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, PEOPLE_LOCK);
    const view = await duplicateView(sql, ctx);
    const { records } = await requireOpenDuplicate(sql, view, id);
    const people = records.map(({ personId }) => personId);
    // An import may have given the record a newer tie since it was shown: any that the reader sees names it.
    const [named] = await sql<{ id: string }>(
      `select person_id as id from person_listing
       where relationship_id = $1 and person_id = any($2::uuid[]) and role = any($3::text[])`,
      [keptId, people, view.roles],
    );
    const merged = people.find((person) => person !== named?.id);
    if (!named || merged === undefined) throw new NotFoundError('person-unknown', { field: 'keptId' });
    const side = view.face === 'whole' ? null : view.face;
    const { mergeId } = await mergeRecords(sql, ctx, { kept: named.id, merged, side });
    await sql(
      `update duplicate_suggestion set decision = 'same', decided_at = $2, account_id = $3, merge_id = $4 where id = $1`,
      [id, ctx.now(), ctx.actor?.accountId ?? null, mergeId],
    );
    return { mergeId };
  });
}
