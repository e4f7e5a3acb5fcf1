import { newId, type Sql } from '@unisono/database/sql';
import type { Actor } from '@unisono/rpc/server';
import { samePerson } from '../person/same-person.ts';
import { marksOf } from '../rollup/mark-sql.ts';
import { wakeWorkers } from '../rollup/wake-workers.ts';
import { lockFactChanges } from './lock-fact-changes.ts';
import { lockPersons } from './lock-persons.ts';
import { unitByRelationship } from './unit-by-relationship.ts';

const PERSONS = samePerson('select unnest($1::uuid[])');
const MOVES =
  'unnest($1::uuid[], $2::uuid[], $3::date[], $4::uuid[], $5::uuid[]) move (id, old_unit, day, new_unit, event_id)';

interface Move {
  readonly id: string;
  readonly old_unit: string;
  readonly day: string;
  readonly new_unit: string;
}

/**
 * After relationships of these people changed, takes the moments that got their unit from a relationship out of the
 * unit they lie in and puts them where the relationship of their day says now; each is recorded in `moment_event`.
 * A moment whose day has no single unit any more stays where it is. Call it last in the transaction: it holds the
 * people and the lock of fact changes until the end.
 * @returns the number of moments that moved
 */
export async function relocateMoments(sql: Sql, personIds: readonly string[], actor: Actor | null): Promise<number> {
  if (personIds.length === 0) return 0;
  await lockPersons(sql, PERSONS, 'update', [personIds]);
  await lockFactChanges(sql);
  const moves = await sql<Move & Record<string, unknown>>(
    `select moment.id, moment.unit_id as old_unit, moment.day, tied.unit_id as new_unit from moment
     cross join lateral (${unitByRelationship('moment.person_id', 'moment.role', 'moment.day')}) tied
     where moment.person_id in (${PERSONS}) and moment.unit_by_relationship
       and tied.units = 1 and tied.unit_id <> moment.unit_id`,
    [personIds],
  );
  if (moves.length > 0) await move(sql, moves, actor);
  return moves.length;
}

async function move(sql: Sql, moves: readonly Move[], actor: Actor | null): Promise<void> {
  const parameters = [
    moves.map((each) => each.id),
    moves.map((each) => each.old_unit),
    moves.map((each) => each.day),
    moves.map((each) => each.new_unit),
    moves.map(() => newId()),
  ];
  const moved = `${MOVES} join moment fact on fact.unit_id = move.old_unit and fact.day = move.day and fact.id = move.id`;
  await sql(
    `insert into moment_event (unit_id, id, kind, moment_id, day, person_id, before, account_id)
     select fact.unit_id, move.event_id, 'moved', fact.id, fact.day, fact.person_id, to_jsonb(fact), $6 from ${moved}`,
    [...parameters, actor?.accountId ?? null],
  );
  await sql(
    marksOf(`select place.unit_id, fact.role, fact.day from ${moved}
      cross join lateral (values (move.old_unit), (move.new_unit)) place (unit_id)`),
    parameters,
  );
  await sql(
    `update intake_key known set unit_id = move.new_unit from ${MOVES} where known.moment_id = move.id`,
    parameters,
  );
  // A fact's unit is where it lies, so a move is a new row and not a changed one.
  const rest = await factColumns(sql);
  await sql(
    `with taken as (delete from moment fact using ${MOVES}
        where fact.unit_id = move.old_unit and fact.day = move.day and fact.id = move.id
        returning move.new_unit, ${rest.map((name) => `fact.${name}`).join(', ')})
     insert into moment (unit_id, ${rest.join(', ')}) select new_unit, ${rest.join(', ')} from taken`,
    parameters,
  );
  await wakeWorkers(sql);
}

async function factColumns(sql: Sql): Promise<string[]> {
  const columns = await sql<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = 'moment'::regclass and attnum > 0 and not attisdropped and attname <> 'unit_id'`,
  );
  return columns.map(({ name }) => name);
}
