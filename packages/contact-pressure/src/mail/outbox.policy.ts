import type { Policy } from '@unisono/rpc/server';

/** Who keeps mail going: sees where it stays, never what it says. */
export const canManageOutbox = {
  name: 'outbox.manage',
  who: 'granted',
  grants: ['admin'],
  organisation: true,
} as const satisfies Policy;
