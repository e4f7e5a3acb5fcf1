import type { Sql } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';

/** A value that fewer people share is nothing to choose by: it would be about them. */
export const FEWEST = 5;

/** A common table expression: the people who are employee and customer, now or once. */
export const BOTH_SIDES = `both_sides as (
  select coalesce(person.canonical_id, person.id) as id
  from relationship join person on person.id = relationship.person_id
  group by 1 having count(distinct role) > 1)`;

/**
 * Which values a side may use of what is known of a person and not of a relationship: those that `FEWEST` people have
 * who are of this side alone. Whatever the other side alone brought in matches nobody here, so that nobody learns by
 * asking for it who is an employee as well.
 * @returns the values of each of the names that has any
 */
export async function openPersonValues(
  sql: Sql,
  side: Role,
  names: readonly string[],
): Promise<Record<string, string[]>> {
  if (names.length === 0) return {};
  const rows = await sql<{ name: string; values: string[] }>(
    `with ${BOTH_SIDES}, known as (
       select asked.name, person.attributes ->> asked.name as value
       from relationship tie join person on person.id = tie.person_id cross join unnest($2::text[]) as asked(name)
       where tie.role = $1 and person.attributes ? asked.name and person.erased_at is null
         and coalesce(person.canonical_id, person.id) not in (select id from both_sides)
       group by 1, 2 having count(distinct coalesce(person.canonical_id, person.id)) >= $3)
     select name, array_agg(value order by value) as "values" from known group by name`,
    [side, names, FEWEST],
  );
  return Object.fromEntries(rows.map(({ name, values }) => [name, values]));
}
