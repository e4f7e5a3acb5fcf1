import type { Sql } from '@unisono/database/sql';
import { lockPersons } from '../moment/lock-persons.ts';
import { samePerson } from '../person/same-person.ts';
import { marksOf } from './mark-sql.ts';
import { wakeWorkers } from './wake-workers.ts';

/**
 * Has every bucket counted again in which this person has a moment, through whatever record of theirs. For merges
 * and un-merges, in their transaction and once, while the two are one: after a merge, before an un-merge. It waits for
 * moments of theirs that are being taken in and keeps others out until the change is committed.
 */
export async function markPerson(sql: Sql, personId: string): Promise<void> {
  await lockPersons(sql, samePerson('$1'), 'update', [personId]);
  await sql(marksOf(`select unit_id, role, day from moment where person_id in (${samePerson('$1')})`), [personId]);
  await wakeWorkers(sql);
}
