import type { Policy } from '@unisono/rpc/server';

/** Whoever sends, or decides on sending, may know what the limits are. */
export const canReadContactLimits = {
  name: 'contact-limits.read',
  who: 'granted',
  grants: ['hr', 'marketing', 'admin'],
} as const satisfies Policy;

/** They hold for every sender, so neither side sets them. */
export const canChangeContactLimits = {
  name: 'contact-limits.change',
  who: 'granted',
  grants: ['admin'],
  organisation: true,
} as const satisfies Policy;
