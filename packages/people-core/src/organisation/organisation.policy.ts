import type { Policy } from '@unisono/rpc/server';

/** The organisation's name and look are needed before anybody can sign in. */
export const canReadOrganisation = { name: 'organisation.read', who: 'open' } as const satisfies Policy;

export const canSetUpOrganisation = {
  name: 'organisation.setUp',
  who: 'granted',
  grants: ['admin'],
  organisation: true,
} as const satisfies Policy;

export const canChangeOrganisation = {
  name: 'organisation.change',
  who: 'granted',
  grants: ['admin'],
  organisation: true,
} as const satisfies Policy;
