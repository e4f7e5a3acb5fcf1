import type { AppRouter } from '@unisono/api/router';
import { createClient } from '@unisono/ui/client';

/**
 * The typed way to the server: `useTRPC().room.procedure.queryOptions(…)`. When a session ends while a page is open,
 * who is signed in is asked again, and the gate shows the sign-in at the same address.
 */
const connection = createClient<AppRouter>({
  onSignedOut: () => void queryClient.invalidateQueries({ queryKey: connection.trpc.session.me.queryKey() }),
});
export const { client, queryClient, TRPCProvider, useTRPC } = connection;
