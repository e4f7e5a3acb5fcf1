import type { Grant } from '@unisono/rpc/server';
import type { AccountRow } from './read-account.ts';

export interface PresentedAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly Grant[];
  readonly createdAt: string;
  /** Since when the account may no longer sign in; null while it may. */
  readonly suspendedAt: string | null;
}

export function presentAccount(row: AccountRow): PresentedAccount {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    grants: row.grants.map(({ kind, unitId }) => ({ kind, unitId })),
    createdAt: row.created_at.toISOString(),
    suspendedAt: row.suspended_at?.toISOString() ?? null,
  };
}
