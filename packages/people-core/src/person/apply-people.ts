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
  // A side sees the identities that its own files named (docs/adr/0010-who-sees-what-of-people.md).
  await sql(`create temp table named_identity on commit drop as
    select kind, value, min(row) as row, bool_or(holder is not null) as known,
      coalesce(array_agg(distinct tie.role) filter (where tie.role is not null), '{}') as sides
    from row_identity join person_row using (row) left join staged_tie tie using (row)
    group by kind, value`);
  await sql(`insert into identity (id, person_id, kind, value, sides)
    select row_identity.id, person_row.person_id, kind, value, named_identity.sides
    from named_identity join row_identity using (kind, value, row) join person_row using (row)
    where not named_identity.known`);
  await sql(`update identity set sides = array(select distinct unnest(identity.sides || named.sides))
    from named_identity named
    where named.known and identity.kind = named.kind and identity.value = named.value
      and not identity.sides @> named.sides`);
}
