import type { Policy } from '@unisono/rpc/server';

/** HR those of employees, marketing those of customers: see `requireSegmentPart`. */
export const canManageSegments = {
  name: 'segment.manage',
  who: 'granted',
  grants: ['hr', 'marketing'],
} as const satisfies Policy;
