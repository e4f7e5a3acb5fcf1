import { newId, type Sql } from '@unisono/database/sql';
import type { Actor } from '@unisono/rpc/server';
import { samePerson } from '../person/same-person.ts';
import { turnsOf } from '../rollup/dirty-person-sql.ts';
import { marksOf } from '../rollup/mark-sql.ts';
import { wakeWorkers } from '../rollup/wake-workers.ts';
import { lockFactChanges } from './lock-fact-changes.ts';
import { lockPersons } from './lock-persons.ts';

const PERSONS = samePerson('$1');

interface Erased {
  readonly id: string;
  readonly unit_id: string;
  readonly day: string;
}

/**
 * Erases every moment of a person, whatever record of theirs it hangs on, with what earlier corrections kept of them.
 * What stays is that something was erased, where and when, without whom; and its intake key, so that a source
 * that tells it again does not bring it back. The buckets are counted again. Call it last in the transaction.
 * @returns the number of moments erased
 */
export async function eraseMoments(sql: Sql, personId: string, actor: Actor | null): Promise<number> {
  await lockPersons(sql, PERSONS, 'update', [personId]);
  await lockFactChanges(sql);
  await sql(marksOf(`select unit_id, role, day from moment where person_id in (${PERSONS})`), [personId]);
  await sql(
    turnsOf(
      'gone',
      `select id, role from (${PERSONS}) record cross join (values ('employee'), ('customer')) each (role)`,
    ),
    [personId],
  );
  await sql(`select forget_moment_history(array(${PERSONS}))`, [personId]);
  const erased = await sql<Erased & Record<string, unknown>>(
    `delete from moment where person_id in (${PERSONS}) returning id, unit_id, day`,
    [personId],
  );
  if (erased.length === 0) return 0;
  const ids = erased.map(({ id }) => id);
  await sql(
    `update intake_key set erased = true, content = decode(repeat('00', 16), 'hex') where moment_id = any ($1::uuid[])`,
    [ids],
  );
  await sql(
    `insert into moment_event (unit_id, id, kind, moment_id, day, account_id)
     select fact.unit_id, fact.event_id, 'erased', fact.id, fact.day, $5
     from unnest($1::uuid[], $2::uuid[], $3::date[], $4::uuid[]) fact (id, unit_id, day, event_id)`,
    [
      ids,
      erased.map((each) => each.unit_id),
      erased.map((each) => each.day),
      erased.map(() => newId()),
      actor?.accountId ?? null,
    ],
  );
  await wakeWorkers(sql);
  return erased.length;
}
