import type { Policy } from '@unisono/rpc/server';

/** Whoever holds the secret of an address answers: no account, no sign-in. */
export const canAnswer = { name: 'respond.answer', who: 'open' } as const satisfies Policy;
