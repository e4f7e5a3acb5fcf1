import { authorise, procedure, router } from '@unisono/rpc/server';
import { canReadOverview, overviewPolicies } from './overview.policy.ts';
import { overviewInput, overviewSchema } from './overview.schema.ts';
import { viewSide } from './view-side.ts';

export const overviewRouter = router({
  side: procedure(canReadOverview)
    .input(overviewInput)
    .output(overviewSchema)
    .query(({ ctx, input }) => {
      const scope = authorise(overviewPolicies[input.side], ctx.actor);
      return viewSide({ ...ctx, scope }, input);
    }),
});
