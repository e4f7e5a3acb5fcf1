import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '@unisono/database/sql';

/** Someone who may sign in. The e-mail address is kept in lower case, so that it is unique as people mean it. */
export const Account = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    name: p.text(),
    email: p.text().unique(),
    emailVerified: p.boolean().default(false),
    image: p.text().nullable(),
    /** Since when the account may no longer sign in; null while it may. */
    suspendedAt: p.datetime().columnType('timestamptz').nullable(),
    createdAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    updatedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
  },
});
