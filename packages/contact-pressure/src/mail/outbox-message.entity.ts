import { defineEntity, p } from '@mikro-orm/core';
import { ContactEntity } from '../contact/contact.entity.ts';
import { MailTextEntity } from './mail-text.entity.ts';

/**
 * The mail that a contact goes by. Its state is the contact's: a message that was not booked cannot be here. What
 * could open somebody's answer, and where it went, is forgotten once it has gone.
 */
export const OutboxMessageEntity = defineEntity({
  name: 'OutboxMessage',
  tableName: 'outbox_message',
  properties: {
    contact: () => p.manyToOne(ContactEntity).primary(),
    text: () => p.manyToOne(MailTextEntity).index(),
    address: p.text().nullable(),
    values: p.json<Record<string, string>>().nullable(),
    /** Made at the first attempt and kept: whoever receives the same one twice can tell. */
    messageId: p.text().nullable(),
    attempts: p.smallint().default(0),
    /** What the mail server said last. */
    error: p.text().nullable(),
    /** Not sent any more from this instant on. */
    expiresAt: p.datetime().nullable(),
  },
});
