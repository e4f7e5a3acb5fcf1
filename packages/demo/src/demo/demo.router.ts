import { openSession } from '@unisono/accounts/server';
import { openProcedure, procedure, router } from '@unisono/rpc/server';
import { createDemo } from './create-demo.ts';
import { canRemoveDemo, enterDemoPolicy, startDemo, watchDemo } from './demo.policy.ts';
import { createDemoInput, enterDemoInput } from './demo.schema.ts';
import { enterDemo } from './enter-demo.ts';
import { readDemoStatus } from './read-demo-status.ts';
import { removeDemo } from './remove-demo.ts';

export const demoRouter = router({
  /** Makes the demo and signs the visitor in; answers when everything is there, `status` tells how far it is. */
  create: openProcedure(startDemo)
    .input(createDemoInput)
    .mutation(async ({ ctx, input }) => {
      const visitor = await createDemo(ctx, input);
      await openSession(ctx, visitor);
    }),
  status: openProcedure(watchDemo).query(({ ctx }) => readDemoStatus(ctx)),
  enter: openProcedure(enterDemoPolicy)
    .input(enterDemoInput)
    .mutation(({ ctx, input }) => enterDemo(ctx, input)),
  remove: procedure(canRemoveDemo).mutation(({ ctx }) => removeDemo(ctx)),
});
