import type { Sql } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';

/** A value that fewer people share is nothing to choose by: it would be about them. */
export const FEWEST = 5;

/**
 * Which values a side may use of what is known of a person and not of a relationship: those that `FEWEST` people have
 * who are of this side alone. Whatever the other side alone brought in matches nobody here, so that nobody learns by
 * asking for it who is an employee as well.
 * @param names null: of all names
 * @returns the values of each of the names that has any
 */
export async function openPersonValues(
  sql: Sql,
  side: Role,
  names: readonly string[] | null,
): Promise<Record<string, string[]>> {
  if (names?.length === 0) return {};
  const rows = await sql<{ name: string; values: string[] }>(
    `with both_sides as (
       select coalesce(person.canonical_id, person.id) as id
       from relationship join person on person.id = relationship.person_id
       group by 1 having count(distinct role) > 1
     ), shared as (
       select known.name, known.value
       from relationship tie join person on person.id = tie.person_id
       cross join lateral jsonb_each_text(person.attributes) known(name, value)
       where tie.role = $1 and ($2::text[] is null or known.name = any($2)) and person.erased_at is null
         and coalesce(person.canonical_id, person.id) not in (select id from both_sides)
       group by 1, 2 having count(distinct coalesce(person.canonical_id, person.id)) >= $3)
     select name, array_agg(value order by value) as "values" from shared where value is not null group by name`,
    [side, names, FEWEST],
  );
  return Object.fromEntries(rows.map(({ name, values }) => [name, values]));
}

/**
 * What an audience may be chosen by, listed by and broken down by: a lateral with `attributes`, of a row `tie` what
 * belongs to it, else of its `person` what `openPersonValues`, the parameter `open`, has.
 */
export function knownOf(open: string): string {
  return `(select coalesce(
      (select jsonb_object_agg(name, value) from jsonb_each_text(person.attributes) own(name, value)
       where ${open}::jsonb -> name ? value), '{}') || jsonb_strip_nulls(tie.attributes) as attributes)`;
}
