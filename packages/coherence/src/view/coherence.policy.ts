import type { Policy } from '@unisono/rpc/server';

/**
 * Both sides of units together: leadership, and managers of their own units. Not administrators: a unit may be one
 * person, and an administrator cannot read answers.
 */
export const canViewCoherence = {
  name: 'coherence.view',
  who: 'granted',
  grants: ['leadership', 'manager'],
} as const satisfies Policy;

/** What can be chosen for a side: names and counts of scores, no values. */
export const canListScores = {
  name: 'coherence.scores',
  who: 'granted',
  grants: ['leadership', 'admin', 'manager', 'hr', 'marketing'],
} as const satisfies Policy;
