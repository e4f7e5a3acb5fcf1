import type { Policy } from '@unisono/rpc/server';

/** A key may reach all of the organisation, so only who administers all of it makes, sees and revokes keys. */
export const manageKeys = {
  name: 'keys.manage',
  who: 'granted',
  grants: ['admin'],
  organisation: true,
} as const satisfies Policy;
