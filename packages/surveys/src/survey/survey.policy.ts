import type { Policy } from '@unisono/rpc/server';

/** Whoever works with surveys at all; which ones, the side decides: see `scopeOfSide`. */
export const canUseSurveys = {
  name: 'survey.use',
  who: 'granted',
  grants: ['hr', 'marketing'],
} as const satisfies Policy;

/** Surveys that ask employees. */
export const canManagePulses = { name: 'pulse.manage', who: 'granted', grants: ['hr'] } as const satisfies Policy;

/** Surveys that ask customers. */
export const canManageFeedback = {
  name: 'feedback.manage',
  who: 'granted',
  grants: ['marketing'],
} as const satisfies Policy;

/** The policy that opens the surveys of a side. */
export const SIDE_POLICIES = { employee: canManagePulses, customer: canManageFeedback } as const;
