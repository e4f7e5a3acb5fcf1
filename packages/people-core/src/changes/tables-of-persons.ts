import type { Sql } from '@unisono/database/sql';

/** What is known of people by this room itself, or is only derived from it: nobody is kept for its sake. */
const OWN = [
  'person',
  'person_listing',
  'identity',
  'relationship',
  'person_merge',
  'moment_event',
  'moment_role',
  'dirty_person',
  'dirty_bucket',
  'person_to_compare',
];

/**
 * Every table, of whatever room, that names people: by a foreign key to them, or in a column `person_id`. Asked of the
 * catalogue, so that no room has to tell another; `import_change` is what can be taken back, and keeps nobody.
 */
export async function tablesOfPersons(sql: Sql): Promise<{ table: string; column: string }[]> {
  return sql<{ table: string; column: string }>(
    `select quote_ident(relation.relname) as table, quote_ident(place.attname) as column
     from pg_class relation join pg_attribute place on place.attrelid = relation.oid
     where relation.relnamespace = 'public'::regnamespace and relation.relkind in ('r', 'p') and not relation.relispartition
       and place.attnum > 0 and not place.attisdropped and place.atttypid = 'uuid'::regtype
       and relation.relname <> all ($1::text[]) and has_table_privilege(relation.oid, 'select')
       and (place.attname = 'person_id' or exists (select from pg_constraint
         where contype = 'f' and conrelid = relation.oid and confrelid = 'person'::regclass and conkey = array[place.attnum]))
     order by 1, 2`,
    [[...OWN, 'import_change']],
  );
}
