import { samePerson } from '../person/same-person.ts';

/**
 * A query of (unit_id, units) for one person, role and day, given as SQL expressions: how many units the person is
 * tied to then, through whatever record of theirs, and the unit when it is one.
 */
export function unitByRelationship(person: string, role: string, day: string): string {
  return `select (array_agg(distinct tie.unit_id))[1] as unit_id, count(distinct tie.unit_id)::int as units
    from relationship tie
    where tie.person_id in (${samePerson(`select ${person}`)})
      and tie.role = ${role}
      and (tie.from_day is null or tie.from_day <= ${day}) and (tie.to_day is null or tie.to_day > ${day})`;
}
