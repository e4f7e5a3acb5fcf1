import type { AppRouter } from '@unisono/api/router';
import { createClient } from '@unisono/ui/client';

/**
 * The typed way to the server: `useTRPC().room.procedure.queryOptions(…)`. When a session ends while a page is open,
 * who is signed in is asked again, and the gate shows the sign-in at the same address.
 */
export const { client, queryClient, trpc, TRPCProvider, useTRPC } = createClient<AppRouter>({
  onSignedOut: () => void queryClient.invalidateQueries({ queryKey: trpc.session.me.queryKey() }),
});
