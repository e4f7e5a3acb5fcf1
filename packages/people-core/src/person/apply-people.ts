import type { Sql } from '@unisono/database/sql';
import { changing, making } from '../changes/note-changes.ts';

const NEWS = `person.id = planned.person_id and not planned.is_new
      and (coalesce(planned.name, person.name) is distinct from person.name
        or coalesce(planned.language, person.language) is distinct from person.language
        or coalesce(planned.birth_day, person.birth_day) is distinct from person.birth_day
        or not person.attributes @> planned.attributes)`;

/** Writes the people and identities that were planned. */
export async function applyPeople(sql: Sql, noted: boolean | undefined): Promise<void> {
  const people = `insert into person (id, name, language, birth_day, attributes)
    select person_id, name, language, birth_day, attributes from planned_person where is_new`;
  await sql(making('person', people, noted));
  const corrections = `update person set name = coalesce(planned.name, person.name),
      language = coalesce(planned.language, person.language), birth_day = coalesce(planned.birth_day, person.birth_day),
      attributes = person.attributes || planned.attributes
    from planned_person planned where ${NEWS}`;
  const found = 'select person_id from planned_person where not is_new';
  await sql(changing('person', corrections, { key: 'person.id', found, person: 'person.id' }, noted));
  await applyIdentities(sql, noted);
}

async function applyIdentities(sql: Sql, noted: boolean | undefined): Promise<void> {
  // A side sees the identities that its own files named (docs/adr/0010-who-sees-what-of-people.md).
  await sql(`create temp table named_identity on commit drop as
    select kind, value, min(row) as row, bool_or(holder is not null) as known,
      coalesce(array_agg(distinct tie.role) filter (where tie.role is not null), '{}') as sides
    from row_identity join person_row using (row) left join staged_tie tie using (row)
    group by kind, value`);
  const identities = `insert into identity (id, person_id, kind, value, sides)
    select row_identity.id, person_row.person_id, kind, value, named_identity.sides
    from named_identity join row_identity using (kind, value, row) join person_row using (row)
    where not named_identity.known`;
  await sql(making('identity', identities, noted));
  const sides = `update identity set sides = array(select distinct unnest(identity.sides || named.sides))
    from named_identity named
    where named.known and identity.kind = named.kind and identity.value = named.value
      and not identity.sides @> named.sides`;
  const found = `select identity.id from identity join named_identity named using (kind, value)
    where named.known and not identity.sides @> named.sides`;
  await sql(changing('identity', sides, { key: 'identity.id', found, person: 'identity.person_id' }, noted));
}
