/**
 * A query of (person, role): those among `people`, a query or table of the same, who through some record of theirs are, or
 * were, tied to a unit in the other role, or told a moment in it. Whoever has a moment in this role then holds both.
 * Person by person, since a bucket has few of all the people there are; the limit keeps the planner from reading all.
 */
export function holdersOfBothRoles(people: string): string {
  return `select someone.person, someone.role from (select distinct person, role from ${people}) someone
      cross join lateral (
        select from (
          select someone.person as id
          union all select merged.id from person merged where merged.canonical_id = someone.person
        ) record
        where exists (select from moment_role known where known.person_id = record.id and known.role <> someone.role)
          or exists (select from relationship tie where tie.person_id = record.id and tie.role <> someone.role)
        limit 1
      ) found`;
}

/**
 * A query of the ids of all records of those among `persons`, a query of (person_id, certain), who hold both roles, or
 * are `certain` to have their figures counted again.
 */
export function recordsOfBothRoles(persons: string): string {
  return `with named as (
      select coalesce(record.canonical_id, record.id) as person, bool_or(certain) as certain
      from (${persons}) given (person_id, certain) join person record on record.id = given.person_id group by 1
    ), record as (
      select person, person as id from named
      union all select named.person, merged.id from named join person merged on merged.canonical_id = named.person
    ), held as (
      select record.person, known.role from record join moment_role known on known.person_id = record.id
      union select record.person, tie.role from record join relationship tie on tie.person_id = record.id
    ), both_roles as (
      select person from held group by person having count(*) > 1
      union select person from named where certain
    )
    select record.id from record join both_roles using (person)`;
}
