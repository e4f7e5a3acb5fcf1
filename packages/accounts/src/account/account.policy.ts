import type { Policy } from '@unisono/rpc/server';

export const startInstallation = { name: 'accounts.start-installation', who: 'open' } as const satisfies Policy;

/** Seeing, inviting, granting and suspending; within the part of the tree that the administrator's grant covers. */
export const manageAccounts = {
  name: 'accounts.manage',
  who: 'granted',
  grants: ['admin'],
} as const satisfies Policy;
