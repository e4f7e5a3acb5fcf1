import { procedure, router } from '@unisono/rpc/server';
import { createKey } from './create-key.ts';
import { manageKeys } from './key.policy.ts';
import { createKeyInput, keyIdInput } from './key.schema.ts';
import { listKeys } from './list-keys.ts';
import { revokeKey } from './revoke-key.ts';

export const keysRouter = router({
  list: procedure(manageKeys).query(({ ctx }) => listKeys(ctx)),
  create: procedure(manageKeys)
    .input(createKeyInput)
    .mutation(({ ctx, input }) => createKey(ctx, input)),
  revoke: procedure(manageKeys)
    .input(keyIdInput)
    .mutation(({ ctx, input }) => revokeKey(ctx, input)),
});
