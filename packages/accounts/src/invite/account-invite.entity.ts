import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '@unisono/database/sql';
import type { Grant } from '@unisono/rpc/server';

/** An open offer of an account. Only a hash of its token is kept: who reads the table cannot accept it. */
export const AccountInvite = defineEntity({
  name: 'AccountInvite',
  tableName: 'account_invite',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    email: p.text().index(),
    tokenHash: p.text().unique(),
    grants: p.json<Grant[]>(),
    invitedBy: p.uuid().index(),
    createdAt: p.datetime().columnType('timestamptz'),
    expiresAt: p.datetime().columnType('timestamptz'),
    acceptedAt: p.datetime().columnType('timestamptz').nullable(),
    revokedAt: p.datetime().columnType('timestamptz').nullable(),
  },
});
