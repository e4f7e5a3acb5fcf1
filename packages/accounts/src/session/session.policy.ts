import type { Policy } from '@unisono/rpc/server';

export const enter = { name: 'session.enter', who: 'open' } as const satisfies Policy;
/** Also for a session that has just ended: signing out twice is no error. */
export const leave = { name: 'session.leave', who: 'open' } as const satisfies Policy;
/** A screen asks who is there before it knows whether anybody is. */
export const askWhoIsThere = { name: 'session.ask', who: 'open' } as const satisfies Policy;
export const keepOwnAccount = { name: 'session.keep-own-account', who: 'signed-in' } as const satisfies Policy;
