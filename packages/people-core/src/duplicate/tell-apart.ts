import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { duplicateView } from './duplicate-view.ts';
import type { DuplicateInput } from './duplicate.schema.ts';
import { requireOpenDuplicate } from './require-duplicate.ts';

/**
 * Decides that two records are different people: they are not suggested again by this face, nor by the whole record, and
 * by no face at all where that decided it. One side's decision leaves what the other is asked as it is.
 * @throws NotFoundError `duplicate-unknown`
 * @throws ConflictError `duplicate-decided`
 */
export async function tellApart(ctx: VerbContext, { id }: DuplicateInput): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const view = await duplicateView(sql, ctx);
    const { records } = await requireOpenDuplicate(sql, view, id);
    await sql(
      `update duplicate_suggestion set decision = 'different', decided_at = $2, account_id = $3 where id = $1`,
      [id, ctx.now(), ctx.actor?.accountId ?? null],
    );
    await sql(
      `delete from duplicate_suggestion other using duplicate_suggestion told
       where told.id = $1 and (other.one_id, other.other_id) = (told.one_id, told.other_id) and other.id <> told.id
         and other.decision is null and 'whole' in (told.face, other.face)`,
      [id],
    );
    const [one, other] = records;
    await recordAudit(sql, ctx.actor, {
      action: 'person.told-apart',
      subject: 'person',
      subjectId: one.personId,
      details: { otherId: other.personId },
    });
  });
}
