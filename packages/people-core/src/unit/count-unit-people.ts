import type { Sql } from '@unisono/database/sql';
import type { Day } from '../period/day.ts';
import type { UnitPeople } from './unit.schema.ts';

/**
 * How many people each of these units has on `day`, by role: distinct people, merged records once. Somebody
 * tied to two units counts in each; units without people are left out.
 */
export function countUnitPeople(sql: Sql, unitIds: readonly string[], day: Day): Promise<UnitPeople[]> {
  return sql<UnitPeople>(
    `select tie.unit_id as "unitId",
       count(distinct coalesce(person.canonical_id, person.id)) filter (where tie.role = 'employee') as employees,
       count(distinct coalesce(person.canonical_id, person.id)) filter (where tie.role = 'customer') as customers
     from relationship tie
     join person on person.id = tie.person_id
     where tie.unit_id = any($1::uuid[])
       and (tie.from_day is null or tie.from_day <= $2) and (tie.to_day is null or tie.to_day > $2)
     group by tie.unit_id
     order by tie.unit_id`,
    [unitIds, day],
  );
}
