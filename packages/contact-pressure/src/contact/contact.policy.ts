import type { Policy } from '@unisono/rpc/server';

/** What reached a person and what they decided about it: of the sides by which the reader sees them. */
export const canReadPersonContacts = {
  name: 'contact.read-person',
  who: 'granted',
  grants: ['hr', 'marketing', 'manager', 'admin'],
} as const satisfies Policy;
