import type { Sql } from '@unisono/database/sql';
import { isUndone, leaveAlone, leaveChanged } from './left-alone.ts';
import { stateOf } from './note-changes.ts';
import { takeBackTold } from '../person/told-before.ts';
import { tablesOfPersons } from './tables-of-persons.ts';

const PERSON = 'person on person.id = noted.id';
/** Whoever is left is not named: who takes a file back may not see all that has become of them. */
const NAME = 'null::text';
/** For the same reason one word for whatever it is that hangs on somebody by now. */
const USED = 'used-later';

/**
 * Takes back people, identities and relationships. A person who was made stays, with everything that was made of theirs,
 * where anything has hung on them since. Answers the people who were there before and whose ties changed.
 */
export async function undoPeople(sql: Sql): Promise<string[]> {
  await leaveChanged(sql, 'relationship', {
    from: `relationship on relationship.id = noted.id join person on person.id = relationship.person_id`,
    state: stateOf('relationship'),
    name: NAME,
  });
  await leaveChanged(sql, 'identity', {
    from: `identity on identity.id = noted.id join person on person.id = identity.person_id`,
    state: stateOf('identity'),
    name: NAME,
  });
  await leavePeopleInUse(sql);
  await leavePeopleInUseWhole(sql);
  await leaveTiesInTheWay(sql);
  await takeBackTold(sql, await peopleTouched(sql));
  const tied = await undoTies(sql);
  await sql(`delete from identity using made_row noted
    where noted.kind = 'identity' and noted.id = identity.id and ${isUndone('noted')}`);
  await sql(`update identity set sides = old.sides
    from changed_row noted cross join lateral jsonb_populate_record(null::identity, noted.before) old
    where noted.kind = 'identity' and noted.id = identity.id and ${isUndone('noted')}`);
  await sql(`update person set name = old.name, language = old.language, birth_day = old.birth_day, attributes = old.attributes
    from changed_row noted cross join lateral jsonb_populate_record(null::person, noted.before) old
    where noted.kind = 'person' and noted.id = person.id and ${isUndone('noted')}`);
  await sql(`delete from person using made_row noted
    where noted.kind = 'person' and noted.id = person.id and ${isUndone('noted')}`);
  return tied;
}

/** The records of whom anything is being taken back. */
async function peopleTouched(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `with noted as (select kind, id from made_row union select kind, id from changed_row)
     select id from noted where noted.kind = 'person' and ${isUndone('noted')}
     union select row.person_id from noted join relationship row using (id) where noted.kind = 'relationship' and ${isUndone('noted')}
     union select row.person_id from noted join identity row using (id) where noted.kind = 'identity' and ${isUndone('noted')}`,
  );
  return rows.map(({ id }) => id);
}

async function leavePeopleInUse(sql: Sql): Promise<void> {
  const made = (more: string) => `select noted.id, ${NAME} from made_row noted join ${PERSON} ${more}`;
  await leaveAlone(sql, 'person', USED, made(`where noted.kind = 'person' and person.erased_at is not null`));
  await leaveAlone(
    sql,
    'person',
    USED,
    made(`where noted.kind = 'person' and (person.canonical_id is not null
      or exists (select from person_merge merge where person.id in (merge.kept_id, merge.merged_id)))`),
  );
  await leaveChanged(sql, 'person', { from: PERSON, state: stateOf('person'), name: NAME });
  for (const table of ['identity', 'relationship']) {
    await leaveAlone(
      sql,
      'person',
      USED,
      made(`where noted.kind = 'person' and exists (select from ${table} other where other.person_id = person.id
        and not exists (select from made_row own
          where own.kind = '${table}' and own.id = other.id and ${isUndone('own')}))`),
    );
  }
  for (const { table, column } of await tablesOfPersons(sql)) {
    await leaveAlone(
      sql,
      'person',
      USED,
      made(`where noted.kind = 'person' and exists (select from ${table} other where other.${column} = person.id)`),
    );
  }
}

/** What was made of a person who stays, stays; it is the person who is counted. */
async function leavePeopleInUseWhole(sql: Sql): Promise<void> {
  for (const table of ['identity', 'relationship']) {
    await sql(`delete from made_row noted using ${table} row, left_row kept, made_row person
      where noted.kind = '${table}' and noted.id = row.id and person.kind = 'person' and person.id = row.person_id
        and kept.kind = 'person' and kept.id = row.person_id`);
    await sql(`delete from left_row noted using ${table} row, left_row kept, made_row person
      where noted.kind = '${table}' and noted.id = row.id and person.kind = 'person' and person.id = row.person_id
        and kept.kind = 'person' and kept.id = row.person_id`);
  }
}

/** A tie cannot be again what it was where its unit is gone, or where another tie stands there by now. */
async function leaveTiesInTheWay(sql: Sql): Promise<void> {
  const old = `changed_row noted cross join lateral jsonb_populate_record(null::relationship, noted.before) old
    join person on person.id = old.person_id where noted.kind = 'relationship' and ${isUndone('noted')}`;
  await leaveAlone(
    sql,
    'relationship',
    'unit-gone',
    `select noted.id, ${NAME} from ${old} and not exists (select from unit where unit.id = old.unit_id)`,
  );
  await leaveAlone(
    sql,
    'relationship',
    'overlaps-later',
    `select noted.id, ${NAME} from ${old} and exists (select from relationship other
       where other.person_id = old.person_id and other.role = old.role and other.unit_id = old.unit_id
         and daterange(other.from_day, other.to_day) && daterange(old.from_day, old.to_day)
         and not exists (select from changed_row own where own.kind = 'relationship' and own.id = other.id)
         and not exists (select from made_row own where own.kind = 'relationship' and own.id = other.id
           and ${isUndone('own')}))`,
  );
}

async function undoTies(sql: Sql): Promise<string[]> {
  const removed = await sql<{ person_id: string }>(`delete from relationship using made_row noted
    where noted.kind = 'relationship' and noted.id = relationship.id and ${isUndone('noted')}
      and not exists (select from made_row person where person.kind = 'person' and person.id = relationship.person_id)
    returning relationship.person_id`);
  await sql(`delete from relationship using made_row noted
    where noted.kind = 'relationship' and noted.id = relationship.id and ${isUndone('noted')}`);
  const restored = await sql<{ person_id: string }>(`update relationship
    set id = old.id, unit_id = old.unit_id, from_day = old.from_day, to_day = old.to_day, attributes = old.attributes
    from changed_row noted cross join lateral jsonb_populate_record(null::relationship, noted.before) old
    where noted.kind = 'relationship' and noted.id = relationship.id and ${isUndone('noted')}
    returning relationship.person_id`);
  return [...new Set([...removed, ...restored].map((tie) => tie.person_id))];
}
