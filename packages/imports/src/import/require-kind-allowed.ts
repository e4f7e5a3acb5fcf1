import { allows, NotAllowedError, type Actor } from '@unisono/rpc/server';
import type { ImportKind } from '../mapping/import-kind.ts';
import { KIND_POLICIES } from './import.policy.ts';

/** @throws NotAllowedError `grant-missing` when no grant of the account opens any row of such a file */
export function requireKindAllowed(kind: ImportKind, actor: Actor): void {
  const policies = KIND_POLICIES[kind];
  if (policies.some((policy) => allows(policy, actor))) return;
  throw new NotAllowedError('grant-missing', { details: { policy: policies.map(({ name }) => name).join(', ') } });
}
