import type { Sql } from '@unisono/database/sql';

/** Writes the people and identities that were planned. */
export async function applyPeople(sql: Sql): Promise<void> {
  await sql(`insert into person (id, name, language, birth_day, attributes)
    select person_id, name, language, birth_day, attributes from planned_person where is_new`);
  await sql(`update person set name = coalesce(planned.name, person.name),
      language = coalesce(planned.language, person.language), birth_day = coalesce(planned.birth_day, person.birth_day),
      attributes = person.attributes || planned.attributes
    from planned_person planned
    where person.id = planned.person_id and not planned.is_new
      and (coalesce(planned.name, person.name) is distinct from person.name
        or coalesce(planned.language, person.language) is distinct from person.language
        or coalesce(planned.birth_day, person.birth_day) is distinct from person.birth_day
        or not person.attributes @> planned.attributes)`);
  await sql(`insert into identity (id, person_id, kind, value)
    select distinct on (row_identity.kind, row_identity.value)
      row_identity.id, person_row.person_id, row_identity.kind, row_identity.value
    from row_identity join person_row using (row)
    where row_identity.holder is null
    order by row_identity.kind, row_identity.value, row`);
}
