import type { Policy } from '@unisono/rpc/server';
import { canReadOverview, overviewPolicies } from './overview/overview.policy.ts';
import { canListScores, canViewCoherence } from './view/coherence.policy.ts';

/** What this room lets people see, for the abilities that screens are sent. */
export const coherencePolicies: readonly Policy[] = [
  canViewCoherence,
  canListScores,
  canReadOverview,
  ...Object.values(overviewPolicies),
];
