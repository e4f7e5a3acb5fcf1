/** A query of the ids of all records that are one person with any of `persons`, a query of ids; itself included. */
export function samePerson(persons: string): string {
  return `select record.id from person named
    join person record on record.id = coalesce(named.canonical_id, named.id)
      or record.canonical_id = coalesce(named.canonical_id, named.id)
    where named.id in (${persons})`;
}
