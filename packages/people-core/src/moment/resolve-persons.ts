import { lockForTransaction, type Sql } from '@unisono/database/sql';
import { making } from '../changes/note-changes.ts';
import { PEOPLE_LOCK } from '../person/people-lock.ts';
import type { RecordOptions } from '../staging/record-outcome.ts';
import { lockPersons } from './lock-persons.ts';
import { ACCEPTED_ROWS } from './moment-staging.ts';

const FOUND = `select key.kind, key.value, identity.person_id from moment_person key
  left join identity on identity.kind = key.kind and identity.value = key.value`;

/**
 * Fills the temporary table `moment_person (kind, value, person_id)` for the accepted rows. When the batch is
 * applied, it first makes the people nobody knows, if a row says which unit they met (others cannot be placed), and
 * holds all of them against merges, moves and erasures until the transaction ends.
 */
export async function resolvePersons(
  sql: Sql,
  { apply, noted }: Pick<RecordOptions, 'apply' | 'noted'>,
): Promise<void> {
  await sql('drop table if exists pg_temp.moment_person');
  await sql(`create temp table moment_person on commit drop as
    select identity_kind as kind, identity_value as value, null::uuid as person_id,
      (array_agg(new_person_id))[1] as new_id, bool_or(unit_code is not null) as placed
    from (${ACCEPTED_ROWS}) accepted group by identity_kind, identity_value`);
  await findPersons(sql);
  if (apply) await holdPersons(sql, noted);
  await sql('analyze moment_person');
}

async function holdPersons(sql: Sql, noted: boolean | undefined): Promise<void> {
  let settled = false;
  while (!settled) {
    await makePersons(sql, noted);
    await sql('savepoint persons_held');
    await lockPersons(sql, 'select person_id from moment_person where person_id is not null', 'key share');
    // Whatever a lock had to wait for may have changed whom a key names. Then let go and begin again: to make people
    // while holding some would be to wait in the wrong order.
    settled = !(await findPersons(sql));
    await sql(settled ? 'release savepoint persons_held' : 'rollback to savepoint persons_held');
    if (!settled) await findPersons(sql);
  }
}

/** Looks up whom each key names; answers whether it names somebody else than before. */
async function findPersons(sql: Sql): Promise<boolean> {
  const changed = await sql(`update moment_person key set person_id = found.person_id from (${FOUND}) found
    where key.kind = found.kind and key.value = found.value and key.person_id is distinct from found.person_id
    returning 1`);
  return changed.length > 0;
}

async function makePersons(sql: Sql, noted: boolean | undefined): Promise<void> {
  const missing = 'from moment_person where person_id is null and placed';
  const [anybody] = await sql(`select ${missing} limit 1`);
  if (!anybody) return;
  await lockForTransaction(sql, PEOPLE_LOCK);
  // Another transaction may have made them while this one waited.
  await findPersons(sql);
  await sql(making('person', `insert into person (id) select new_id ${missing}`, noted));
  const identities = `insert into identity (id, person_id, kind, value) select new_id, new_id, kind, value ${missing}`;
  await sql(making('identity', identities, noted));
  await findPersons(sql);
}
