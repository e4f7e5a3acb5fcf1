import { sqlOf } from '@unisono/database/sql';
import { openProcedure, procedure, router, type Policy } from '@unisono/rpc/server';
import { hasAccounts } from '../account/claim-installation.ts';
import { changePassword } from './change-password.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';
import { revokeSession } from './revoke-session.ts';
import { askWhoIsThere, enter, keepOwnAccount, leave } from './session.policy.ts';
import { presentMe } from './session.presenter.ts';
import { changePasswordInput, revokeSessionInput, signInInput } from './session.schema.ts';
import { signIn } from './sign-in.ts';

/** `policies`: those of every room, so that `me` tells the screens what its caller may do. */
export function sessionRouter(policies: readonly Policy[]) {
  return router({
    me: openProcedure(askWhoIsThere).query(async ({ ctx }) => {
      const firstStart = !ctx.actor && !(await hasAccounts(sqlOf(ctx.em)));
      return presentMe(ctx.actor, policies, firstStart);
    }),
    signIn: openProcedure(enter)
      .input(signInInput)
      .mutation(({ ctx, input }) => signIn(ctx, input)),
    signOut: openProcedure(leave).mutation(({ ctx }) => endSession(ctx)),
    changePassword: procedure(keepOwnAccount)
      .input(changePasswordInput)
      .mutation(({ ctx, input }) => changePassword(ctx, input)),
    list: procedure(keepOwnAccount).query(({ ctx }) => listSessions(ctx)),
    revoke: procedure(keepOwnAccount)
      .input(revokeSessionInput)
      .mutation(({ ctx, input }) => revokeSession(ctx, input)),
  });
}
