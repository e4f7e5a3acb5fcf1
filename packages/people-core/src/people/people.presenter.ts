import type { DescribedPerson } from './describe-people.ts';
import type { ListedPerson, PeopleColumn } from './people-list.schema.ts';

/** A line of the list, with the columns that were asked for. */
export function presentPerson(person: DescribedPerson, columns: readonly PeopleColumn[]): ListedPerson {
  const { id, name, relationships, language, birthDay, identities } = person;
  return {
    id,
    name,
    ...(columns.includes('relationships') && { relationships: relationships ?? [] }),
    ...(columns.includes('language') && { language }),
    ...(columns.includes('birthDay') && { birthDay }),
    ...(columns.includes('identities') && { identities: identities ?? [] }),
  };
}
