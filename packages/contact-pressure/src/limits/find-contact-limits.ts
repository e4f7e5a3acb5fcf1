import type { Sql } from '@unisono/database/sql';
import { DEFAULT_LIMITS, type ContactLimits } from './contact-limits.schema.ts';

/** The limits of this installation; the defaults until somebody changes them. */
export async function findContactLimits(sql: Sql): Promise<ContactLimits> {
  const [row] = await sql<ContactLimits>(
    `select most_7_days as "most7Days", most_30_days as "most30Days", days_between as "daysBetween",
       quiet_from as "quietFrom", quiet_until as "quietUntil", always_allowed as "alwaysAllowed",
       mails_per_minute as "mailsPerMinute"
     from contact_limits`,
  );
  return row ?? DEFAULT_LIMITS;
}
