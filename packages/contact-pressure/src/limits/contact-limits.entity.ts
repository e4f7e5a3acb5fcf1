import { defineEntity, p } from '@mikro-orm/core';
import { DEFAULT_LIMITS } from './contact-limits.schema.ts';

/** The limits of this installation, once somebody changed them. `only` is the key that keeps a second row out. */
export const ContactLimitsEntity = defineEntity({
  name: 'ContactLimits',
  tableName: 'contact_limits',
  properties: {
    only: p.boolean().primary().default(true).check('"only"'),
    most7Days: p.smallint().fieldName('most_7_days').nullable().default(DEFAULT_LIMITS.most7Days),
    most30Days: p.smallint().fieldName('most_30_days').nullable().default(DEFAULT_LIMITS.most30Days),
    daysBetween: p.smallint().default(DEFAULT_LIMITS.daysBetween),
    quietFrom: p.smallint().default(DEFAULT_LIMITS.quietFrom),
    quietUntil: p.smallint().default(DEFAULT_LIMITS.quietUntil),
    alwaysAllowed: p.array().columnType('text[]').defaultRaw(`'{reply}'`),
    mailsPerMinute: p.integer().default(DEFAULT_LIMITS.mailsPerMinute),
  },
});
