import { NotAllowedError, scopeOf, type Actor, type GrantKind, type Scope } from '@unisono/rpc/server';
import type { InitiativeSide } from './initiative.schema.ts';

const MANAGED_BY: Readonly<Record<InitiativeSide, readonly GrantKind[]>> = {
  employee: ['hr'],
  customer: ['marketing'],
  joint: ['hr', 'marketing'],
};

/**
 * The part of the tree for which `actor` may register and change initiatives of this side: HR those inside,
 * marketing those outside, both the joint ones.
 * @throws NotAllowedError `side-not-granted`
 */
export function scopeOfSide(actor: Actor, side: InitiativeSide): Scope {
  const fitting = actor.grants.filter((grant) => MANAGED_BY[side].includes(grant.kind));
  if (fitting.length === 0) throw new NotAllowedError('side-not-granted', { field: 'side', details: { side } });
  return scopeOf(fitting);
}
