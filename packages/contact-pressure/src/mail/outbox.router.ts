import { procedure, router } from '@unisono/rpc/server';
import { listOutbox } from './list-outbox.ts';
import { canManageOutbox } from './outbox.policy.ts';
import { listOutboxInput, settleUnknownInput } from './outbox.schema.ts';
import { settleUnknown } from './settle-unknown.ts';

export const outboxRouter = router({
  list: procedure(canManageOutbox)
    .input(listOutboxInput)
    .query(({ ctx, input }) => listOutbox(ctx, input)),
  settle: procedure(canManageOutbox)
    .input(settleUnknownInput)
    .mutation(({ ctx, input }) => settleUnknown(ctx, input)),
});
