import type { Policy } from '@unisono/rpc/server';

/** Everyone sees the tree within their grants: it is what every screen is filtered by. */
export const canReadUnits = { name: 'unit.read', who: 'signed-in' } as const satisfies Policy;

export const canManageUnits = { name: 'unit.manage', who: 'granted', grants: ['admin'] } as const satisfies Policy;
