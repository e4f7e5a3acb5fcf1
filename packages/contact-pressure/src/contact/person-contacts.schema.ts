import { z } from 'zod';
import type { ConsentDecision } from '../consent/consent.schema.ts';
import type { Channel, ContactKind, ContactState, Purpose } from './contact.schema.ts';

export const personContactsInput = z.strictObject({ id: z.uuid() });
export type PersonContactsInput = z.infer<typeof personContactsInput>;

/** A line of the ledger about one person. */
export interface PersonContact {
  readonly id: string;
  readonly day: string;
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly kind: ContactKind;
  readonly state: ContactState;
}

/** What a person decided last about a channel and a purpose. */
interface PersonConsent {
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly decision: ConsentDecision;
  readonly at: string;
}

export interface PersonContacts {
  /** The latest ones, the last first. */
  readonly contacts: readonly PersonContact[];
  /** False where this reader is not told of them. */
  readonly contactsListed: boolean;
  readonly consents: readonly PersonConsent[];
  /** The channel that they consented to last and have not withdrawn; null: none was chosen. */
  readonly preferredChannel: Channel | null;
}
