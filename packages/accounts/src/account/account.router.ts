import { openProcedure, procedure, router } from '@unisono/rpc/server';
import { openSession } from '../session/open-session.ts';
import { manageAccounts, startInstallation } from './account.policy.ts';
import { accountIdInput, changeGrantsInput, createFirstInput, listAccountsInput } from './account.schema.ts';
import { changeGrants } from './change-grants.ts';
import { createFirstAccount } from './create-first-account.ts';
import { listAccounts } from './list-accounts.ts';
import { reinstateAccount } from './reinstate-account.ts';
import { suspendAccount } from './suspend-account.ts';

export const accountsRouter = router({
  /** Makes the first account and signs it in. */
  createFirst: openProcedure(startInstallation)
    .input(createFirstInput)
    .mutation(async ({ ctx, input }) => {
      const accountId = await createFirstAccount(ctx, input);
      await openSession(ctx, accountId);
    }),
  list: procedure(manageAccounts)
    .input(listAccountsInput)
    .query(({ ctx, input }) => listAccounts(ctx, input)),
  changeGrants: procedure(manageAccounts)
    .input(changeGrantsInput)
    .mutation(({ ctx, input }) => changeGrants(ctx, input)),
  suspend: procedure(manageAccounts)
    .input(accountIdInput)
    .mutation(({ ctx, input }) => suspendAccount(ctx, input)),
  reinstate: procedure(manageAccounts)
    .input(accountIdInput)
    .mutation(({ ctx, input }) => reinstateAccount(ctx, input)),
});
