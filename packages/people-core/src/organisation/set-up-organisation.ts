import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { foundOrganisation } from './found-organisation.ts';
import type { SetUpOrganisationInput } from './organisation.schema.ts';

/**
 * Sets up the organisation of this installation with the unit at the top of its tree. Units that were imported
 * before hang under that unit from then on, since ever.
 * @returns the ids of the organisation and of the root unit
 * @throws ConflictError `organisation-exists` when there is one, `unit-code-taken` when a unit has the root's code
 */
export async function setUpOrganisation(
  ctx: Omit<VerbContext, 'scope'>,
  input: SetUpOrganisationInput,
): Promise<{ id: string; rootUnitId: string }> {
  return ctx.em.transactional((em) => foundOrganisation(sqlOf(em), ctx.actor, input));
}
