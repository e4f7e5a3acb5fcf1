import type { Sql } from '@unisono/database/sql';
import type { OrganisationContact } from './organisation.schema.ts';

/**
 * Whom the organisation names for people to turn to. Apart from `findOrganisation`, which anybody may read who opens the
 * address: a name and an address are for those who are asked something.
 */
export async function findContact(sql: Sql): Promise<OrganisationContact> {
  const [row] = await sql<OrganisationContact>(
    'select contact_name as "contactName", contact_address as "contactAddress" from organisation',
  );
  return row ?? { contactName: null, contactAddress: null };
}
