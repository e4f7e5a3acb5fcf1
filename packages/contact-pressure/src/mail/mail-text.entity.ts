import { defineEntity, p } from '@mikro-orm/core';
import { LANGUAGES } from '@unisono/people-core/schema';

/** What many messages say in one language, with `{{places}}` that each message fills. Kept once, however many get it. */
export const MailTextEntity = defineEntity({
  name: 'MailText',
  tableName: 'mail_text',
  properties: {
    id: p.uuid().primary(),
    language: p.enum(LANGUAGES),
    subject: p.text(),
    paragraphs: p.array().columnType('text[]'),
    actionLabel: p.text().nullable(),
    /** An address on this server, from "/" on. */
    actionPath: p.text().nullable(),
  },
});
