import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '@unisono/database/sql';
import { Account } from '../account/account.entity.ts';

/**
 * A way in for an account: a password (provider `credential`, subject = the account's own id), later single sign-on.
 */
export const Credential = defineEntity({
  name: 'Credential',
  tableName: 'credential',
  uniques: [{ properties: ['provider', 'subject'] }],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    account: () => p.manyToOne(Account).deleteRule('cascade').index(),
    provider: p.text(),
    subject: p.text(),
    passwordHash: p.text().nullable(),
    accessToken: p.text().nullable(),
    refreshToken: p.text().nullable(),
    idToken: p.text().nullable(),
    accessTokenExpiresAt: p.datetime().columnType('timestamptz').nullable(),
    refreshTokenExpiresAt: p.datetime().columnType('timestamptz').nullable(),
    scope: p.text().nullable(),
    createdAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    updatedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
  },
});
