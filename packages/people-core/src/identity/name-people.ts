import { newId, type Sql } from '@unisono/database/sql';
import { externalIdentity } from './identity.ts';

/**
 * Says under which ids `source` knows people who are known already, so that what it tells of these ids is told of
 * them. Ids that it has named before stay as they are. In the caller's transaction, which must hold the people.
 */
export async function namePeople(
  sql: Sql,
  source: string,
  named: readonly { readonly personId: string; readonly externalId: string }[],
): Promise<void> {
  const rows = named.map(({ personId, externalId }) => ({
    id: newId(),
    person_id: personId,
    ...externalIdentity(source, externalId),
  }));
  await sql(
    `insert into identity (id, person_id, kind, value)
     select id, person_id, kind, value
     from jsonb_to_recordset($1::jsonb) as named(id uuid, person_id uuid, kind text, value text)
     on conflict (kind, value) do nothing`,
    [JSON.stringify(rows)],
  );
}
