import { newId, type Sql } from '@unisono/database/sql';
import { NotFoundError } from '@unisono/rpc/server';
import type { PoolClient } from 'pg';
import { namePeople } from '../identity/name-people.ts';
import { turnsOf } from '../rollup/dirty-person-sql.ts';
import { marksOfNew, ROLLUP_CHANNEL } from '../rollup/mark-sql.ts';
import type { RecordOptions, RecordOutcome } from '../staging/record-outcome.ts';
import { auditMoments } from './audit-moments.ts';
import type { MomentInput } from './moment.schema.ts';
import { latestDay, preferredSet } from './moment-reading.ts';
import { FACT_COLUMNS, FACT_TARGET, readMoment, type ReadMoment } from './read-moment.ts';
import { recordMoments } from './record-moments.ts';

/** A moment that happens here, to one person, while they wait. */
export interface OneMoment extends MomentInput {
  /** The id that `source` knows the person under from now on. */
  readonly person: string;
  readonly unit: string;
}

const ONE_NEW: RecordOutcome = {
  total: 1,
  new: 1,
  unchanged: 0,
  corrected: 0,
  rejected: 0,
  warnings: 0,
  problems: [],
};

/**
 * Takes one moment in, in the caller's transaction, by few statements: of the person `personId`, or where that is null
 * of somebody new. What it does is what `recordMoments` does; and whatever is not simply the first that `source` tells
 * under this id of this person, it leaves to that. `sql` are statements of `client`, of constant text.
 * @throws NotFoundError `person-unknown`, also where the person was erased
 */
export async function recordMoment(
  client: PoolClient,
  sql: Sql,
  moment: OneMoment,
  personId: string | null,
  options: Pick<RecordOptions, 'source' | 'actor' | 'now'>,
): Promise<RecordOutcome> {
  const { source, now } = options;
  const emotionSet = moment.emotionSet ?? (await preferredSet(sql));
  const read = readMoment(moment, { source, emotionSet, latest: latestDay(now) });
  if ('key' in read) {
    const unitId = await holdPlace(sql, moment, personId);
    if (unitId !== null && (await writeMoment(sql, { read, unitId, personId, source }))) {
      await auditMoments(sql, options, ONE_NEW);
      return ONE_NEW;
    }
  }
  if (personId !== null) await nameHeld(sql, personId, source, moment.person);
  return recordMoments(client, only({ ...moment, row: 1 }), { ...options, apply: true });
}

/** Holds the unit and the person as a batch does, and has the month's partition there before anything is written to it. */
async function holdPlace(sql: Sql, { unit, day }: OneMoment, personId: string | null): Promise<string | null> {
  const columns = 'select unit.id, ensure_moment_partition($2::date)';
  const [held] =
    personId === null
      ? await sql<{ id: string }>(`${columns} from unit where code = $1 for key share`, [unit, day])
      : await sql<{ id: string }>(
          `${columns} from unit, person where code = $1 and person.id = $3 and erased_at is null for key share`,
          [unit, day, personId],
        );
  return held?.id ?? null;
}

interface OneFact {
  readonly read: ReadMoment;
  readonly unitId: string;
  readonly personId: string | null;
  readonly source: string;
}

/** Answers whether it wrote: not where the source named the person before, or told the moment before. */
async function writeMoment(sql: Sql, { read, unitId, personId, source }: OneFact): Promise<boolean> {
  const { key, content, person, facts } = read;
  const values = [newId(), newId(), personId ?? newId(), person.kind, person.value, key, content, unitId, source];
  const written = await sql(personId === null ? WRITE_WITH_PERSON : WRITE, [...values, ...facts]);
  return written.length > 0;
}

const COLUMNS = Object.entries(FACT_COLUMNS).map(([name, type], index) => ({ name, value: `$${index + 10}::${type}` }));
const DAY = COLUMNS.find(({ name }) => name === 'day')?.value;

// The name is taken first and then the key, each unique by itself: of two that come at once one waits, and finds both.
// So nobody has to be kept from making people meanwhile, as whoever looks for a name before making it must.
const WRITE = write('');
const WRITE_WITH_PERSON = write('made as (insert into person (id) select person_id from named),');

function write(person: string): string {
  return `with named as (
      insert into identity (id, person_id, kind, value) values ($2::uuid, $3::uuid, $4, $5)
      on conflict (kind, value) do nothing returning person_id),
    ${person}
    taken as (
      insert into intake_key (key, content, unit_id, day, moment_id)
      select $6::bytea, $7::bytea, $8::uuid, ${DAY}, $1::uuid from named
      on conflict (key) do nothing returning moment_id),
    fact as (
      insert into ${FACT_TARGET}
      select moment_id, $8::uuid, $3::uuid, false, $9, ${COLUMNS.map(({ value }) => value).join(', ')} from taken
      returning unit_id, person_id, role, day, id),
    marked as (${marksOfNew('select unit_id, role, day, id, person_id from fact')}),
    turned as (${turnsOf('told', 'select person_id, role from fact')})
    select pg_notify('${ROLLUP_CHANNEL}', '') from fact`;
}

async function nameHeld(sql: Sql, personId: string, source: string, externalId: string): Promise<void> {
  const held = await sql('select from person where id = $1 and erased_at is null for key share', [personId]);
  if (held.length === 0) throw new NotFoundError('person-unknown');
  await namePeople(sql, source, [{ personId, externalId }]);
}

async function* only<Row>(row: Row): AsyncGenerator<Row> {
  yield row;
}
