import type { Sql } from '@unisono/database/sql';
import { ConflictError } from '@unisono/rpc/server';
import { samePerson } from '../person/same-person.ts';

/**
 * Nobody is twice in one unit in one role on one day. Call it after the change, in its transaction.
 * @throws ConflictError `relationship-overlaps`
 */
export async function refuseOverlap(sql: Sql, personId: string): Promise<void> {
  const overlaps = await sql(
    `select 1 from relationship one join relationship other
       on other.role = one.role and other.unit_id = one.unit_id and other.id > one.id
       and other.person_id = one.person_id
       and daterange(one.from_day, one.to_day) && daterange(other.from_day, other.to_day)
     where one.person_id in (${samePerson('$1')}) limit 1`,
    [personId],
  );
  if (overlaps.length > 0) throw new ConflictError('relationship-overlaps', { field: 'unitId' });
}
