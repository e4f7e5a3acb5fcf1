import type { Sql } from '@unisono/database/sql';
import type { ListedRelationship, PeopleColumn, PersonIdentity } from './people-list.schema.ts';
import type { PersonPlace } from './find-stretch.ts';
import { isVisible, parameters, stands, type Parameter } from './listing-conditions.ts';
import type { PeopleView } from './people-view.ts';

/** What the reader sees of a person. */
export interface DescribedPerson {
  readonly id: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly birthDay: string | null;
  readonly relationships: readonly ListedRelationship[] | null;
  readonly identities: readonly PersonIdentity[] | null;
}

/** Fills in what belongs to a page of people, in its order; ties and identities only where a column asks for them. */
export async function describePeople(
  sql: Sql,
  view: PeopleView,
  places: readonly Pick<PersonPlace, 'personId' | 'relationshipId'>[],
  columns: readonly PeopleColumn[],
): Promise<DescribedPerson[]> {
  if (places.length === 0) return [];
  const { values, take } = parameters();
  const of = `unnest(${take(places.map(({ personId }) => personId))}::uuid[],
    ${take(places.map(({ relationshipId }) => relationshipId))}::uuid[]) with ordinality as place(person_id, id, position)`;
  const ties = columns.includes('relationships') ? relationshipsOf('place.person_id', view, take) : 'null::jsonb';
  const identities = columns.includes('identities') ? identitiesOf('place.person_id', view, take) : 'null::jsonb';
  return sql<DescribedPerson>(
    `select place.id, person.name, person.language, ${birthDayOf('person', view, take)} as "birthDay",
       ${ties} as relationships, ${identities} as identities
     from ${of} join person on person.id = place.person_id order by position`,
    values,
  );
}

/** SQL for the ties of a person that the reader sees, the latest first; with their ids and what belongs to them if asked. */
export function relationshipsOf(
  personId: string,
  view: PeopleView,
  take: Parameter,
  { attributes = false }: { readonly attributes?: boolean } = {},
): string {
  const more = attributes ? `, 'id', tie.relationship_id, 'attributes', relationship.attributes` : '';
  return `(select coalesce(jsonb_agg(jsonb_build_object('role', tie.role, 'unitId', tie.unit_id, 'unit', unit.name,
      'fromDay', tie.from_day, 'toDay', tie.to_day, 'standing', ${stands('tie', 'standing', take(view.day))}${more})
      order by tie.to_day desc nulls first, tie.from_day desc nulls last, tie.relationship_id), '[]')
    from person_listing tie join unit on unit.id = tie.unit_id
    ${attributes ? 'join relationship on relationship.id = tie.relationship_id' : ''}
    where tie.person_id = ${personId} and ${isVisible('tie', view, take)})`;
}

/**
 * SQL for the identities of a person, through all records of theirs: those that a side named by whose ties the reader
 * sees the person, or all where the record is open. A source's own keys say which files a person is in: only there.
 */
export function identitiesOf(personId: string, view: PeopleView, take: Parameter): string {
  const open = view.records
    ? 'true'
    : `identity.kind not like 'source:%' and exists (select from person_listing tie where tie.person_id = ${personId}
        and tie.role = any(identity.sides) and ${isVisible('tie', view, take)})`;
  return `(select coalesce(jsonb_agg(jsonb_build_object('kind', identity.kind, 'value', identity.value)
      order by identity.kind, identity.value), '[]')
    from person record join identity on identity.person_id = record.id
    where (record.id = ${personId} or record.canonical_id = ${personId}) and ${open})`;
}

/** SQL for the day of birth, for whoever sees the person as an employee or sees the whole record. */
export function birthDayOf(person: string, view: PeopleView, take: Parameter): string {
  if (view.records) return `${person}.birth_day`;
  const employed = view.parts.filter(({ role }) => role === 'employee');
  if (employed.length === 0) return 'null::date';
  return `case when exists (select from person_listing tie where tie.person_id = ${person}.id
    and ${isVisible('tie', { ...view, parts: employed }, take)}) then ${person}.birth_day end`;
}
