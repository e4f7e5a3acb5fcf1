import type { Role } from '@unisono/people-core/schema';
import { allows, authorise, NotAllowedError, type Scope, type VerbContext } from '@unisono/rpc/server';
import { SIDE_POLICIES } from './survey.policy.ts';

type Asking = Pick<VerbContext, 'actor' | 'scope'>;

/** The part of the tree in which the actor may work with surveys of this side; undefined: nowhere. */
export function scopeOfSide({ actor, scope }: Asking, side: Role): Scope | undefined {
  if (!actor) return scope;
  return allows(SIDE_POLICIES[side], actor) ? authorise(SIDE_POLICIES[side], actor) : undefined;
}

/** The same where there must be one. @throws NotAllowedError `side-not-granted` */
export function requireSide(asking: Asking, side: Role): Scope {
  const scope = scopeOfSide(asking, side);
  if (!scope) throw new NotAllowedError('side-not-granted', { field: 'side', details: { side } });
  return scope;
}
