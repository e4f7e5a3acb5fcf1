import type { Sql } from '@unisono/database/sql';
import { ConflictError, NotAllowedError, NotFoundError, type Scope } from '@unisono/rpc/server';
import type { Day } from '../period/day.ts';
import { unitsInScope } from '../unit/units-in-scope.ts';
import { samePerson } from './same-person.ts';

/**
 * The record that a person's records were joined in (itself, when there is only one), if `scope` opens all units
 * that the person was ever tied to.
 * @throws NotFoundError `person-unknown`
 * @throws ConflictError `person-erased`
 * @throws NotAllowedError `person-out-of-scope`
 */
export async function requirePersonInScope(
  sql: Sql,
  scope: Scope,
  personId: string,
  day: Day,
  field = 'personId',
): Promise<string> {
  const [person] = await sql<{ id: string; erased: boolean }>(
    'select coalesce(canonical_id, id) as id, erased_at is not null as erased from person where id = $1',
    [personId],
  );
  if (!person) throw new NotFoundError('person-unknown', { field });
  if (person.erased) throw new ConflictError('person-erased', { field });
  if (scope.everything) return person.id;
  const ties = await sql<{ unit_id: string }>(
    `select distinct unit_id from relationship where person_id in (${samePerson('$1')})`,
    [personId],
  );
  const open = new Set(await unitsInScope(sql, scope, day));
  if (ties.length === 0 || ties.some((tie) => !open.has(tie.unit_id))) {
    throw new NotAllowedError('person-out-of-scope', { field });
  }
  return person.id;
}
