import type { Role } from '@unisono/people-core/schema';
import { allows, authorise, type Policy, type Scope, type VerbContext } from '@unisono/rpc/server';

/** Whoever reads results of waves at all; which ones, the side decides: see `resultScope`. Never administrators. */
export const canReadResults = {
  name: 'result.read',
  who: 'granted',
  grants: ['hr', 'marketing', 'manager'],
} as const satisfies Policy;

/** Of waves that ask employees. */
export const canReadPulseResults = {
  name: 'result.read-pulse',
  who: 'granted',
  grants: ['hr', 'manager'],
} as const satisfies Policy;

/** Of waves that ask customers. */
export const canReadFeedbackResults = {
  name: 'result.read-feedback',
  who: 'granted',
  grants: ['marketing', 'manager'],
} as const satisfies Policy;

const RESULT_POLICIES = { employee: canReadPulseResults, customer: canReadFeedbackResults } as const;

/** The part of the tree in which the actor reads results of this side; undefined: nowhere. */
export function resultScope({ actor, scope }: Pick<VerbContext, 'actor' | 'scope'>, side: Role): Scope | undefined {
  if (!actor) return scope;
  return allows(RESULT_POLICIES[side], actor) ? authorise(RESULT_POLICIES[side], actor) : undefined;
}
