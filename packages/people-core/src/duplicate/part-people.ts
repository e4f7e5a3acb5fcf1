import { lockForTransaction, sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { PEOPLE_LOCK } from '../person/people-lock.ts';
import { duplicateView } from './duplicate-view.ts';
import type { MergeInput } from './duplicate.schema.ts';
import { takeMergeBack } from './take-merge-back.ts';

/** Takes a merge back, whether it was suggested or not. @throws NotFoundError `merge-unknown` */
export async function partPeople(ctx: VerbContext, { mergeId }: MergeInput): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, PEOPLE_LOCK);
    await takeMergeBack(sql, ctx, await duplicateView(sql, ctx), mergeId);
  });
}
