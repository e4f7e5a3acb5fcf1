import { z } from 'zod';
import { CONTACT_STATES, type Channel, type ContactKind, type ContactState } from '../contact/contact.schema.ts';

/** Not strict: the client says the direction of a list that grows, too. */
export const listOutboxInput = z.object({
  state: z.enum(CONTACT_STATES).optional(),
  /** What `next` of the page before said. */
  cursor: z.uuid().nullish(),
  limit: z.int().min(1).max(200).default(50),
});
export type ListOutboxInput = z.infer<typeof listOutboxInput>;

export const settleUnknownInput = z.strictObject({
  contactId: z.uuid(),
  /** What was found out: it arrived, or it did not and is to go again. */
  as: z.enum(['sent', 'send-again']),
});
export type SettleUnknownInput = z.infer<typeof settleUnknownInput>;

/** A message as administrators see it: where it stays and why, not what it says. */
export interface PresentedMessage {
  readonly contactId: string;
  readonly personName: string | null;
  /** Null once it has gone. */
  readonly address: string | null;
  readonly channel: Channel;
  readonly kind: ContactKind;
  readonly subject: string;
  readonly state: ContactState;
  readonly note: string | null;
  readonly error: string | null;
  readonly attempts: number;
  readonly dueAt: string;
  readonly changedAt: string;
}

export interface OutboxPage {
  /** Whether a mail server is set; without one everything waits. */
  readonly sendsMail: boolean;
  readonly messages: readonly PresentedMessage[];
  readonly next: string | null;
  /** How many there are in each state. */
  readonly counts: Readonly<Record<ContactState, number>>;
}
