import { openProcedure, procedure, router } from '@unisono/rpc/server';
import { manageAccounts } from '../account/account.policy.ts';
import { openSession } from '../session/open-session.ts';
import { acceptInvite } from './accept-invite.ts';
import { inviteAccount } from './invite-account.ts';
import { useInvite } from './invite.policy.ts';
import { acceptInviteInput, inviteAccountInput, inviteIdInput, readInviteInput } from './invite.schema.ts';
import { listInvites } from './list-invites.ts';
import { readInvite } from './read-invite.ts';
import { revokeInvite } from './revoke-invite.ts';

export const invitesRouter = router({
  send: procedure(manageAccounts)
    .input(inviteAccountInput)
    .mutation(({ ctx, input }) => inviteAccount(ctx, input)),
  list: procedure(manageAccounts).query(({ ctx }) => listInvites(ctx)),
  revoke: procedure(manageAccounts)
    .input(inviteIdInput)
    .mutation(({ ctx, input }) => revokeInvite(ctx, input)),
  read: openProcedure(useInvite)
    .input(readInviteInput)
    .query(({ ctx, input }) => readInvite(ctx, input)),
  /** Makes the offered account and signs it in. */
  accept: openProcedure(useInvite)
    .input(acceptInviteInput)
    .mutation(async ({ ctx, input }) => {
      const accountId = await acceptInvite(ctx, input);
      await openSession(ctx, accountId);
    }),
});
