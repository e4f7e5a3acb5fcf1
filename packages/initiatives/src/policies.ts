import type { Policy } from '@unisono/rpc/server';
import { canManageInitiatives, canReadInitiatives, canSeeWhatCame } from './initiative/initiative.policy.ts';

/** What this room lets people do, for the abilities that screens are sent. */
export const initiativesPolicies: readonly Policy[] = [canReadInitiatives, canManageInitiatives, canSeeWhatCame];
