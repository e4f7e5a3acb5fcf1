import { sqlOf } from '@unisono/database/sql';
import { openProcedure, procedure, router } from '@unisono/rpc/server';
import { changeOrganisation } from './change-organisation.ts';
import { findContact } from './find-contact.ts';
import { findOrganisation } from './find-organisation.ts';
import { canChangeOrganisation, canReadOrganisation, canSetUpOrganisation } from './organisation.policy.ts';
import { changeOrganisationInput, setUpOrganisationInput } from './organisation.schema.ts';
import { setUpOrganisation } from './set-up-organisation.ts';

export const organisationRouter = router({
  /** Null before first start is through. */
  current: openProcedure(canReadOrganisation).query(({ ctx }) => findOrganisation(sqlOf(ctx.em))),
  contact: procedure(canChangeOrganisation).query(({ ctx }) => findContact(sqlOf(ctx.em))),
  setUp: procedure(canSetUpOrganisation)
    .input(setUpOrganisationInput)
    .mutation(({ ctx, input }) => setUpOrganisation(ctx, input)),
  change: procedure(canChangeOrganisation)
    .input(changeOrganisationInput)
    .mutation(({ ctx, input }) => changeOrganisation(ctx, input)),
});
