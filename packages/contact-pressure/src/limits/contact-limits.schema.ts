import { z } from 'zod';
import { CONTACT_KINDS, type ContactKind } from '../contact/contact.schema.ts';

/** How much may reach a person, whoever sends it. Days are calendar days where the person lives. */
export interface ContactLimits {
  /** At most so many within any 7 days; null: no limit. */
  readonly most7Days: number | null;
  readonly most30Days: number | null;
  /** A contact and the next are at least so many days apart; 0: the same day may hold several. */
  readonly daysBetween: number;
  /** Minutes after midnight, local; nothing is sent from `quietFrom` until `quietUntil`. Equal: no quiet hours. */
  readonly quietFrom: number;
  readonly quietUntil: number;
  /** Kinds that neither limits, quiet hours nor withdrawn consent hold back: the person asked for them. */
  readonly alwaysAllowed: readonly ContactKind[];
  readonly mailsPerMinute: number;
}

export const DEFAULT_LIMITS: ContactLimits = {
  most7Days: 2,
  most30Days: 6,
  daysBetween: 2,
  quietFrom: 20 * 60,
  quietUntil: 8 * 60,
  alwaysAllowed: ['reply'],
  mailsPerMinute: 600,
};

const most = z.int().min(0).max(1000).nullable();
const minute = z
  .int()
  .min(0)
  .max(24 * 60 - 1);

export const changeContactLimitsInput = z.strictObject({
  most7Days: most.optional(),
  most30Days: most.optional(),
  daysBetween: z.int().min(0).max(30).optional(),
  quietFrom: minute.optional(),
  quietUntil: minute.optional(),
  alwaysAllowed: z.array(z.enum(CONTACT_KINDS)).max(CONTACT_KINDS.length).optional(),
  mailsPerMinute: z.int().min(1).max(60_000).optional(),
});
export type ChangeContactLimitsInput = z.infer<typeof changeContactLimitsInput>;
