import type { Policy } from '@unisono/rpc/server';

/** HR, marketing and leadership see everything on one list; a manager what touches the own units. */
export const canReadInitiatives = {
  name: 'initiative.read',
  who: 'granted',
  grants: ['hr', 'marketing', 'leadership', 'manager'],
} as const satisfies Policy;

/** Which side's initiatives each of the two may register and change: see `scopeOfSide`. */
export const canManageInitiatives = {
  name: 'initiative.manage',
  who: 'granted',
  grants: ['hr', 'marketing'],
} as const satisfies Policy;

/** Whoever answered a wave and knows its id from the own receipt: no account, no sign-in. */
export const canSeeWhatCame = { name: 'initiative.see-what-came', who: 'open' } as const satisfies Policy;
