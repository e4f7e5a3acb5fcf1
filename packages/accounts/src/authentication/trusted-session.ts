import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/**
 * Starts a session for an account that the server itself has just made or vouches for. It has no path: no request can
 * reach it, only code that calls the library.
 */
export const trustedSession = {
  id: 'unisono-trusted-session',
  endpoints: {
    startTrustedSession: createAuthEndpoint(
      { method: 'POST', body: z.object({ accountId: z.string() }) },
      async (endpoint) => {
        const { internalAdapter } = endpoint.context;
        const user = await internalAdapter.findUserById(endpoint.body.accountId);
        const session = user && (await internalAdapter.createSession(user.id));
        if (!session) throw new Error(`no session for the account ${endpoint.body.accountId}`);
        await setSessionCookie(endpoint, { session, user });
        return endpoint.json({ sessionId: session.id });
      },
    ),
  },
} satisfies BetterAuthPlugin;
