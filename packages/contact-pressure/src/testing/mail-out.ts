import type { Database } from '@unisono/database/pools';
import { inTransaction, newId } from '@unisono/database/sql';
import { bookContacts, type BookedContact } from '../contact/book-contacts.ts';
import type { ContactRequest } from '../contact/contact.schema.ts';
import { queueMails, type QueuedMails } from '../mail/queue-mails.ts';

const TEXTS = {
  en: {
    subject: 'How was it?',
    paragraphs: ['Hello {{name}}, one minute please.'],
    action: { label: 'Answer', path: '/respond/{{token}}' },
  },
  es: {
    subject: '¿Cómo fue?',
    paragraphs: ['Hola {{name}}, un minuto por favor.'],
    action: { label: 'Responder', path: '/respond/{{token}}' },
  },
} as const satisfies Record<string, NonNullable<QueuedMails['texts']['en']>>;

/** Books an invitation for each of these people, due at once, and puts its mail into the outbox. */
export function givenMail(
  database: Database,
  personIds: readonly string[],
  options: { from: Date; expiresAt?: Date } & Partial<ContactRequest>,
): Promise<readonly BookedContact[]> {
  const { expiresAt, ...changes } = options;
  return inTransaction(database.app, async (sql) => {
    const { booked } = await bookContacts(sql, {
      personIds,
      channel: 'email',
      purpose: 'customer-listening',
      kind: 'invitation',
      sender: { kind: 'wave', id: newId() },
      occasion: 'invitation',
      ...changes,
    });
    const mails = booked.map(({ contactId }) => ({ contactId, values: { name: 'you', token: `secret-${contactId}` } }));
    await queueMails(sql, { texts: TEXTS, mails: [...mails], ...(expiresAt ? { expiresAt } : {}) });
    return booked;
  });
}
