import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '@unisono/database/sql';
import type { GrantKind } from '@unisono/rpc/server';
import { Account } from './account.entity.ts';

/** What an account may do, over the subtree of one unit, or over the whole organisation where `unitId` is null. */
export const AccountGrant = defineEntity({
  name: 'AccountGrant',
  tableName: 'account_grant',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    account: () => p.manyToOne(Account).deleteRule('cascade').index(),
    kind: p.text().$type<GrantKind>(),
    unitId: p.uuid().nullable(),
  },
});
