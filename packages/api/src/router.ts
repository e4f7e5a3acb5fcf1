import { accountsPolicies, accountsRouter, auditRouter, invitesRouter, sessionRouter } from '@unisono/accounts/server';
import { router, type Policy } from '@unisono/rpc/server';

/** Every policy of every room: the screens learn from `session.me` which of them their account meets. */
const policies: readonly Policy[] = [...accountsPolicies];

/** Everything that can be asked of the server, by room. */
export const appRouter = router({
  session: sessionRouter(policies),
  accounts: accountsRouter,
  invites: invitesRouter,
  audit: auditRouter,
});

export type AppRouter = typeof appRouter;
