import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { eraseMoments } from '../moment/erase-moments.ts';
import { today } from '../organisation/today.ts';
import { PEOPLE_LOCK } from './people-lock.ts';
import { requirePersonInScope } from './require-person-in-scope.ts';
import { forgetTold } from './told-before.ts';

/**
 * Erases what is known of a person, through every record of theirs: names, identities, relationships, attributes and
 * moments; figures are counted again without them. The empty record stays, so that nothing points into the void.
 * The audit says that it was done, never of whom.
 * @returns the number of moments erased
 */
export async function erasePerson(ctx: VerbContext, input: { personId: string }): Promise<{ moments: number }> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, PEOPLE_LOCK);
    const person = await requirePersonInScope(sql, ctx.scope, input.personId, await today(sql, ctx.now()));
    const records = 'select id from person where id = $1 or canonical_id = $1';
    const ids = await sql<{ id: string }>(records, [person]);
    await forgetTold(
      sql,
      ids.map(({ id }) => id),
    );
    await sql(`delete from identity where person_id in (${records})`, [person]);
    await sql(`delete from relationship where person_id in (${records})`, [person]);
    await sql(`delete from duplicate_suggestion where one_id in (${records}) or other_id in (${records})`, [person]);
    await sql(
      `update person set name = null, language = null, birth_day = null, attributes = '{}', erased_at = $2
       where id = $1 or canonical_id = $1`,
      [person, ctx.now()],
    );
    await recordAudit(sql, ctx.actor, { action: 'person.erased', subject: 'person', subjectId: person });
    return { moments: await eraseMoments(sql, person, ctx.actor) };
  });
}
