import type { Policy } from '@unisono/rpc/server';

/** Only an empty installation lets anybody make the demo, as it lets anybody make the first account. */
export const startDemo = { name: 'demo.start', who: 'open' } as const satisfies Policy;
export const watchDemo = { name: 'demo.watch', who: 'open' } as const satisfies Policy;
/** A demo has no secrets: whoever reaches it may look around. */
export const enterDemoPolicy = { name: 'demo.enter', who: 'open' } as const satisfies Policy;

export const canRemoveDemo = {
  name: 'demo.remove',
  who: 'granted',
  grants: ['admin'],
  organisation: true,
} as const satisfies Policy;

export const demoPolicies: readonly Policy[] = [startDemo, watchDemo, enterDemoPolicy, canRemoveDemo];
