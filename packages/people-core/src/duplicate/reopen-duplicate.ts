import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { PEOPLE_LOCK } from '../person/people-lock.ts';
import { duplicateView } from './duplicate-view.ts';
import type { DuplicateInput } from './duplicate.schema.ts';
import { findDuplicatesSoon } from './find-duplicates.ts';
import { requireDuplicate } from './require-duplicate.ts';
import { takeMergeBack } from './take-merge-back.ts';

/** Takes a decision back, either of the two; one that is open stays so. @throws NotFoundError `duplicate-unknown` */
export async function reopenDuplicate(ctx: VerbContext, { id }: DuplicateInput): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, PEOPLE_LOCK);
    const view = await duplicateView(sql, ctx);
    const { decision, mergeId, records } = await requireDuplicate(sql, view, id, { alone: true });
    if (decision === 'same' && mergeId !== null) await takeMergeBack(sql, ctx, view, mergeId);
    if (decision !== 'different') return;
    await sql(`update duplicate_suggestion set decision = null, decided_at = null, account_id = null where id = $1`, [
      id,
    ]);
    const [one, other] = records;
    await recordAudit(sql, ctx.actor, {
      action: 'person.not-told-apart',
      subject: 'person',
      subjectId: one.personId,
      details: { otherId: other.personId },
    });
    // Other faces may suggest them again.
    await sql('insert into person_to_compare (person_id) values ($1)', [one.personId]);
    await findDuplicatesSoon(sql);
  });
}
