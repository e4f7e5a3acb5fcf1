import type { Policy } from '@unisono/rpc/server';
import { canManageSegments } from './segment/segment.policy.ts';

/** What this room lets people do, for the abilities that screens are sent. */
export const segmentsPolicies: readonly Policy[] = [canManageSegments];
