import type { Policy } from '@unisono/rpc/server';

export const readAudit = {
  name: 'audit.read',
  who: 'granted',
  grants: ['admin'],
  organisation: true,
} as const satisfies Policy;
