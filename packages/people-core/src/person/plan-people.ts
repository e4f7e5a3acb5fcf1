import type { Sql } from '@unisono/database/sql';
import { DIFFERS } from '../relationship/apply-relationships.ts';

/**
 * Folds the rows of each person in the order of the file (the last word counts) into
 * `planned_person (person_id, is_new, first_row, name, language, birth_day, attributes)` and says of each row in
 * `row_status (row, status)` whether it is new, corrected or unchanged. A further row of a new person is new as
 * well where it adds anything to the first.
 */
export async function planPeople(sql: Sql): Promise<void> {
  await sql('create aggregate pg_temp.joined(jsonb) (sfunc = jsonb_concat, stype = jsonb)');
  await sql(`create temp table planned_person on commit drop as
    select person_row.person_id, bool_and(person_row.is_new) as is_new, min(row) as first_row,
      ${last('name')}, ${last('language')}, ${last('birth_day')},
      coalesce(pg_temp.joined(staged.attributes order by row), '{}') as attributes
    from person_row join staged_person staged using (row)
    group by person_row.person_id`);
  await sql('drop aggregate pg_temp.joined(jsonb)');
  await sql('create unique index on planned_person (person_id)');
  await sql('analyze planned_person');
  await sql(`create temp table row_status on commit drop as
    with differing as (
      select person_row.row from person_row
      join staged_person staged using (row)
      join planned_person planned using (person_id)
      left join person known on known.id = person_id
      left join staged_person first on first.row = planned.first_row and planned.is_new
      where person_row.row = first.row or ${says('name')} or ${says('language')} or ${says('birth_day')}
        or (planned.attributes @> staged.attributes
          and not coalesce(known.attributes, first.attributes, '{}') @> staged.attributes)
      union
      select tie.row from planned_tie tie left join relationship known on known.id = tie.known_id
      where tie.action <> 'known' or ${DIFFERS('known')}
      union
      select min(row) from row_identity join person_row using (row) where holder is null group by kind, value
      union
      -- A side that names what only the other one had named.
      select row from row_identity join person_row using (row) join staged_tie tie using (row)
      join identity known using (kind, value) where not known.sides @> array[tie.role]
    )
    select person_row.row,
      case when differing.row is null then 'unchanged' when person_row.is_new then 'new' else 'corrected' end as status
    from person_row left join differing using (row)`);
}

/** The last word of a person's rows on this. */
function last(column: string): string {
  return `(array_agg(staged.${column} order by row desc) filter (where staged.${column} is not null))[1] as ${column}`;
}

/** Whether a row's word on this is the last one, and news. */
function says(column: string): string {
  return `(staged.${column} is not null and staged.${column} = planned.${column}
    and staged.${column} is distinct from coalesce(known.${column}, first.${column}))`;
}
