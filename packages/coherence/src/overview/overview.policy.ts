import type { Policy } from '@unisono/rpc/server';

/** One side's overview, for whoever may see that side: `overviewPolicies` says which. */
export const canReadOverview = {
  name: 'overview.read',
  who: 'granted',
  grants: ['hr', 'marketing', 'leadership', 'manager'],
} as const satisfies Policy;

/** HR sees inside, marketing outside; leadership, and managers of their own units, see both. */
export const overviewPolicies = {
  employee: { name: 'overview.employee', who: 'granted', grants: ['hr', 'leadership', 'manager'] },
  customer: { name: 'overview.customer', who: 'granted', grants: ['marketing', 'leadership', 'manager'] },
} as const satisfies Record<string, Policy>;
