import { sqlOf } from '@unisono/database/sql';
import { openProcedure, procedure, router } from '@unisono/rpc/server';
import { amendInitiative } from './amend-initiative.ts';
import { cameOf } from './came-of.ts';
import { changeInitiativeStatus } from './change-initiative-status.ts';
import { findInitiative } from './find-initiative.ts';
import { canManageInitiatives, canReadInitiatives, canSeeWhatCame } from './initiative.policy.ts';
import {
  amendInitiativeInput,
  cameOfInput,
  changeInitiativeStatusInput,
  findInitiativeInput,
  listInitiativesInput,
  registerInitiativeInput,
} from './initiative.schema.ts';
import { listInitiatives } from './list-initiatives.ts';
import { registerInitiative } from './register-initiative.ts';

export const initiativeRouter = router({
  list: procedure(canReadInitiatives)
    .input(listInitiativesInput)
    .query(({ ctx, input }) => listInitiatives(sqlOf(ctx.em), ctx, input)),
  find: procedure(canReadInitiatives)
    .input(findInitiativeInput)
    .query(({ ctx, input }) => findInitiative(sqlOf(ctx.em), ctx, input.initiativeId)),
  register: procedure(canManageInitiatives)
    .input(registerInitiativeInput)
    .mutation(({ ctx, input }) => registerInitiative(ctx, input)),
  amend: procedure(canManageInitiatives)
    .input(amendInitiativeInput)
    .mutation(({ ctx, input }) => amendInitiative(ctx, input)),
  changeStatus: procedure(canManageInitiatives)
    .input(changeInitiativeStatusInput)
    .mutation(({ ctx, input }) => changeInitiativeStatus(ctx, input)),
  /** The respondents' page asks by POST, so that no log keeps which wave somebody answered. */
  cameOf: openProcedure(canSeeWhatCame)
    .input(cameOfInput)
    .mutation(({ ctx, input }) => cameOf(sqlOf(ctx.em), input)),
});
