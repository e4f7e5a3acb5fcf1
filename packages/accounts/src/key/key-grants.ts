import { NotAllowedError, type Actor, type GrantKind } from '@unisono/rpc/server';
import type { KeyHolder } from './key-holder.ts';
import type { KeyScope, KeySide } from './key.schema.ts';

/** The grant that opens a side to an account opens it to a key. */
export const GRANT_OF_SIDE: Readonly<Record<KeySide, GrantKind>> = {
  employee: 'hr',
  customer: 'marketing',
  business: 'leadership',
};

/**
 * A key as the actor of one request: with the grants that this scope needs for the key's sides over its part of the
 * tree, and none beside, so that every policy and guard holds for it as for an account.
 * @throws NotAllowedError `scope-missing`
 */
export function actorOfKey(key: KeyHolder, scope: KeyScope): Actor {
  if (!key.scopes.includes(scope)) throw new NotAllowedError('scope-missing', { details: { scope } });
  const grants = kindsOf(key, scope).flatMap((kind) => (key.unitIds ?? [null]).map((unitId) => ({ kind, unitId })));
  return { accountId: key.id, name: key.name, email: '', grants };
}

function kindsOf({ sides }: KeyHolder, scope: KeyScope): GrantKind[] {
  if (scope === 'coherence:read') return ['leadership'];
  // Every grant opens the names of its units; this one is taken for nothing else.
  if (scope === 'units:read') return ['manager'];
  // Of the business nothing is read: its grant would open both sides.
  const opened = scope === 'panel:read' ? sides.filter((side) => side !== 'business') : sides;
  return opened.map((side) => GRANT_OF_SIDE[side]);
}
