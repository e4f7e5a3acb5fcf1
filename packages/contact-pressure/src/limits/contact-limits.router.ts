import { sqlOf } from '@unisono/database/sql';
import { procedure, router } from '@unisono/rpc/server';
import { changeContactLimits } from './change-contact-limits.ts';
import { canChangeContactLimits, canReadContactLimits } from './contact-limits.policy.ts';
import { changeContactLimitsInput } from './contact-limits.schema.ts';
import { findContactLimits } from './find-contact-limits.ts';

export const contactLimitsRouter = router({
  current: procedure(canReadContactLimits).query(({ ctx }) => findContactLimits(sqlOf(ctx.em))),
  change: procedure(canChangeContactLimits)
    .input(changeContactLimitsInput)
    .mutation(({ ctx, input }) => changeContactLimits(ctx, input)),
});
