import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import type { ChangeContactLimitsInput, ContactLimits } from './contact-limits.schema.ts';
import { findContactLimits } from './find-contact-limits.ts';

const COLUMNS = {
  most7Days: 'most_7_days',
  most30Days: 'most_30_days',
  daysBetween: 'days_between',
  quietFrom: 'quiet_from',
  quietUntil: 'quiet_until',
  alwaysAllowed: 'always_allowed',
  mailsPerMinute: 'mails_per_minute',
} as const satisfies Record<keyof ContactLimits, string>;

/** Changes what may reach a person. It holds from the next booking on; what is booked stays. */
export async function changeContactLimits(
  ctx: Omit<VerbContext, 'scope'>,
  input: ChangeContactLimitsInput,
): Promise<ContactLimits> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await sql('insert into contact_limits default values on conflict do nothing');
    await sql('select 1 from contact_limits for update');
    const before = await findContactLimits(sql);
    const fields = Object.keys(COLUMNS) as (keyof ContactLimits)[];
    const changed = fields.filter(
      (field) => input[field] !== undefined && JSON.stringify(input[field]) !== JSON.stringify(before[field]),
    );
    if (changed.length === 0) return before;
    for (const field of changed) await sql(`update contact_limits set ${COLUMNS[field]} = $1`, [input[field]]);
    const details = Object.fromEntries(changed.map((field) => [field, { before: before[field], after: input[field] }]));
    await recordAudit(sql, ctx.actor, { action: 'contact-limits.changed', subject: 'contact-limits', details });
    return findContactLimits(sql);
  });
}
