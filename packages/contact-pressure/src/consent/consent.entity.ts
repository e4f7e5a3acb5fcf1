import { defineEntity, p } from '@mikro-orm/core';
import { CHANNELS, PURPOSE_NAMES } from '../contact/contact.schema.ts';
import { CONSENT_DECISIONS, CONSENT_SOURCES } from './consent.schema.ts';

/** What a person decided about being reached on a channel for a purpose. Append-only: the latest one holds. */
export const ConsentEntity = defineEntity({
  name: 'Consent',
  tableName: 'contact_consent',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    channel: p.enum(CHANNELS),
    purpose: p.enum(PURPOSE_NAMES),
    decision: p.enum(CONSENT_DECISIONS),
    source: p.enum(CONSENT_SOURCES),
    /** Who noted it down, where somebody did. */
    accountId: p.uuid().nullable(),
    at: p.datetime(),
  },
  indexes: [
    { properties: ['personId', 'channel', 'purpose', 'at'] },
    {
      name: 'contact_consent_latest',
      expression: `create index "contact_consent_latest" on "contact_consent" ("channel", "purpose", "person_id", "at", "id") include ("decision")`,
    },
  ],
});
