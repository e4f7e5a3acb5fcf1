import { defineEntity, p } from '@mikro-orm/core';
import { CHANNELS, CONTACT_KINDS, CONTACT_STATES, PURPOSE_NAMES, SENDER_KINDS } from './contact.schema.ts';

/** A line of the ledger: something that reaches a person, has reached them, or was meant to. Never deleted. */
export const ContactEntity = defineEntity({
  name: 'Contact',
  tableName: 'contact',
  properties: {
    id: p.uuid().primary(),
    /** The record of people-core that stood for the person when it was booked. */
    personId: p.uuid(),
    channel: p.enum(CHANNELS),
    purpose: p.enum(PURPOSE_NAMES),
    kind: p.enum(CONTACT_KINDS),
    senderKind: p.enum(SENDER_KINDS),
    senderId: p.uuid(),
    occasion: p.text(),
    /** The person's own calendar day that it falls on: limits count days. */
    day: p.date(),
    dueAt: p.datetime(),
    /** Whether it counts towards the limits; what answers a person's own request does not. */
    limited: p.boolean(),
    state: p.enum(CONTACT_STATES),
    /** Why it was cancelled. */
    note: p.text().nullable(),
    bookedAt: p.datetime(),
    changedAt: p.datetime(),
  },
  uniques: [{ properties: ['senderId', 'occasion', 'personId', 'channel'] }],
  indexes: [
    { properties: ['personId', 'day'] },
    { properties: ['day', 'personId'] },
    { name: 'contact_open', properties: ['dueAt'], where: "state in ('booked', 'sending')" },
  ],
});
