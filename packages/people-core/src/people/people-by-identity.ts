import type { Sql } from '@unisono/database/sql';
import { isRefusal, normaliseIdentity } from '../identity/identity.ts';
import type { Role } from '../relationship/relationship.schema.ts';
import { escaped } from './listing-conditions.ts';
import type { PeopleView } from './people-view.ts';

const FEWEST_LETTERS = 3;
/** What begins more identities than this means none of them. */
const MOST = 1000;

/** The persons whom an identity that begins with `search` names, by the side that named it. */
export type PeopleByIdentity = Readonly<Record<Role, readonly string[]>>;

/**
 * Looks for an identity. A side is told of those that it named itself: the number or the address that only the other
 * side knows finds nobody. An administrator finds a record by any. Null: the search says nothing, or too little, of one.
 */
export async function peopleByIdentity(
  sql: Sql,
  { parts, records }: PeopleView,
  search: string,
): Promise<PeopleByIdentity | null> {
  if (search.length < FEWEST_LETTERS) return null;
  const phone = normaliseIdentity({ kind: 'phone', value: search });
  const beginnings = [search, ...(isRefusal(phone) || /[^\d\s()+./-]/.test(search) ? [] : [phone.value])];
  const found = await sql<{ personId: string; sides: Role[] }>(
    `select coalesce(person.canonical_id, person.id) as "personId", identity.sides
     from identity join person on person.id = identity.person_id
     where (${beginnings.map((_, index) => `lower(identity.value) like lower($${index + 3})`).join(' or ')})
       and ($1 or (identity.sides && $2::text[] and identity.kind not like 'source:%'))
     limit ${MOST + 1}`,
    [records, parts.map(({ role }) => role), ...beginnings.map((beginning) => `${escaped(beginning)}%`)],
  );
  if (found.length === 0 || found.length > MOST) return null;
  const of = (role: Role) =>
    found.filter(({ sides }) => records || sides.includes(role)).map(({ personId }) => personId);
  return { employee: of('employee'), customer: of('customer') };
}
