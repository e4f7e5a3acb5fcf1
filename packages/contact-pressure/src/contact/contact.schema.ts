/** How something reaches a person. Only e-mail is sent from here; the others are booked by whoever sends them. */
export const CHANNELS = ['email', 'sms', 'phone', 'letter'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * What a person is reached for. `side` is whose business it is: EX or CX. `asksFirst`: nobody is reached who has not
 * consented; otherwise everybody until they withdraw.
 */
export const PURPOSES = {
  'employee-listening': { side: 'employee', asksFirst: false },
  'customer-listening': { side: 'customer', asksFirst: false },
  marketing: { side: 'customer', asksFirst: true },
} as const satisfies Record<string, { side: 'employee' | 'customer'; asksFirst: boolean }>;
export type Purpose = keyof typeof PURPOSES;
export const PURPOSE_NAMES = Object.keys(PURPOSES) as Purpose[];

/** `reply` answers what the person asked for, `message` is what a campaign says. */
export const CONTACT_KINDS = ['invitation', 'reminder', 'thanks', 'message', 'reply'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** `unknown`: it was being sent when the server died, so nobody can say whether it went. */
export const CONTACT_STATES = ['booked', 'sending', 'sent', 'unknown', 'cancelled'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

export const SENDER_KINDS = ['wave', 'initiative', 'case'] as const;
export type SenderKind = (typeof SENDER_KINDS)[number];

/**
 * Why somebody is not reached. `other-purpose` stands for all that the other side's contacts cause, so that nobody
 * learns from it who is an employee or a customer as well.
 */
export const HOLD_REASONS = [
  'erased',
  'no-address',
  'already-booked',
  'no-consent',
  'unsubscribed',
  'too-soon',
  'week-full',
  'month-full',
  'other-purpose',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** What somebody wants to send, to whom, and from when on. */
export interface ContactRequest {
  /** Records that were merged are one person, who is reached once; ids that name nobody are left out. */
  readonly personIds: readonly string[];
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly kind: ContactKind;
  readonly sender: { readonly kind: SenderKind; readonly id: string };
  /** Which of the sender's contacts this is ("invitation", "reminder-2"): the same one never reaches a person twice. */
  readonly occasion: string;
  /** Not before this instant; quiet hours of each person may move it later. */
  readonly from: Date;
}
