import type { Policy } from '@unisono/rpc/server';

/** Whoever holds an invite's token has no account yet. */
export const useInvite = { name: 'invites.use', who: 'open' } as const satisfies Policy;
