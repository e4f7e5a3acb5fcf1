import { procedure, router } from '@unisono/rpc/server';
import { listResults } from './list-results.ts';
import { canReadResults } from './result.policy.ts';
import { listResultsInput } from './result.schema.ts';

/** What waves found. Each verb asks for the side and for the part of the organisation. */
export const resultRouter = router({
  list: procedure(canReadResults)
    .input(listResultsInput)
    .query(({ ctx, input }) => listResults(ctx, input)),
});
