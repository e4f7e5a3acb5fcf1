import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import { addJob } from '@unisono/rpc/jobs';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import type { SettleUnknownInput } from './outbox.schema.ts';
import { SEND_MAIL } from './send-mail-name.ts';

/**
 * Decides about a message of which nobody knows whether it went, once somebody found out. Only a person may have it
 * sent again.
 * @throws ConflictError `message-not-unknown`
 */
export async function settleUnknown(ctx: Omit<VerbContext, 'scope'>, input: SettleUnknownInput): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const { contactId, as } = input;
    const settled = await sql(
      `update contact set state = $2, due_at = case when $2 = 'booked' then $3 else due_at end, changed_at = $3
       where id = $1 and state = 'unknown' returning id`,
      [contactId, as === 'sent' ? 'sent' : 'booked', ctx.now()],
    );
    if (settled.length === 0) throw new ConflictError('message-not-unknown', { field: 'contactId' });
    if (as === 'sent') {
      await sql('update outbox_message set address = null, values = null where contact_id = $1', [contactId]);
    } else await addJob(sql, SEND_MAIL, {}, { key: `${SEND_MAIL.name} again` });
    await recordAudit(sql, ctx.actor, {
      action: 'outbox.settled',
      subject: 'contact',
      subjectId: contactId,
      details: { as },
    });
  });
}
