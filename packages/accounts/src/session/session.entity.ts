import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '@unisono/database/sql';
import { Account } from '../account/account.entity.ts';

/** A signed-in browser. The cookie carries the token with a signature, so a token alone opens nothing. */
export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    account: () => p.manyToOne(Account).deleteRule('cascade').index(),
    token: p.text().unique(),
    expiresAt: p.datetime().columnType('timestamptz'),
    ipAddress: p.text().nullable(),
    userAgent: p.text().nullable(),
    createdAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    updatedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
  },
});
