import { preparedSql, newId, sqlOfClient, type Sql } from '@unisono/database/sql';
import type { PoolClient } from 'pg';
import { turnsOf } from '../rollup/dirty-person-sql.ts';
import { marksOfNew } from '../rollup/mark-sql.ts';
import { wakeWorkers } from '../rollup/wake-workers.ts';
import type { Numbered, RecordOptions, RecordOutcome } from '../staging/record-outcome.ts';
import { auditMoments } from './audit-moments.ts';
import { latestDay, preferredSet } from './moment-reading.ts';
import type { MomentInput } from './moment.schema.ts';
import { FACT_COLUMNS, FACT_TARGET, readMoment, type ReadMoment } from './read-moment.ts';
import { recordMoments } from './record-moments.ts';

/**
 * Takes a batch of moments in, in the caller's transaction, by few statements where all of them are told for the first
 * time, name their unit and are of people who are known. What it does is what `recordMoments` does; and a batch with
 * anything else in it, it leaves to that as a whole, with nothing written and nobody held before.
 */
export async function recordMomentBatch(
  client: PoolClient,
  moments: readonly Numbered<MomentInput>[],
  options: RecordOptions,
): Promise<RecordOutcome> {
  const sql = preparedSql(client);
  const { source, now } = options;
  const reading = { source, emotionSet: await preferredSet(sql), latest: latestDay(now) };
  const told = moments.flatMap((moment) => {
    const read = readMoment(moment, reading);
    return 'key' in read && moment.unit !== undefined ? [{ ...read, unit: moment.unit, day: moment.day }] : [];
  });
  if (options.apply && told.length === moments.length && (await writeNew(sql, client, told, source))) {
    const statuses = new Map(moments.map(({ row }) => [row, 'new'] as const));
    const none = { unchanged: 0, corrected: 0, rejected: 0, warnings: 0, problems: [] };
    const outcome = { total: moments.length, new: moments.length, ...none, statuses };
    await wakeWorkers(sql);
    await auditMoments(sql, options, outcome);
    return outcome;
  }
  return recordMoments(client, each(moments), options);
}

interface Told extends ReadMoment {
  readonly unit: string;
  readonly day: string;
}

/** Answers whether it wrote all of them; else it has let go of everything again. */
async function writeNew(sql: Sql, client: PoolClient, told: readonly Told[], source: string): Promise<boolean> {
  const savepoint = sqlOfClient(client);
  await savepoint('savepoint only_new');
  const held = await hold(sql, told);
  const [written] = await sql<{ moments: number; held: boolean }>(WRITE, [
    JSON.stringify(told.map(rowOf)),
    source,
    held,
  ]);
  const done = written?.moments === told.length && written.held;
  await savepoint(done ? 'release savepoint only_new' : 'rollback to savepoint only_new');
  return done;
}

/** In the order of every batch: the partitions of the months, the units, and then the people, whose ids it answers. */
async function hold(sql: Sql, told: readonly Told[]): Promise<string[]> {
  const months = [...new Set(told.map(({ day }) => `${day.slice(0, 7)}-01`))].sort();
  await sql('select count(ensure_moment_partition(month)) from unnest($1::date[]) month', [months]);
  const units = [...new Set(told.map(({ unit }) => unit))];
  await sql('select count(*) from (select from unit where code = any($1::text[]) order by id for key share) held', [
    units,
  ]);
  const [kinds, values] = [told.map(({ person }) => person.kind), told.map(({ person }) => person.value)];
  const people = await sql<{ id: string }>(
    `select id from person where id in (
       select person_id from identity join unnest($1::text[], $2::text[]) named (kind, value) using (kind, value))
     order by id for key share`,
    [kinds, values],
  );
  return people.map(({ id }) => id);
}

const FACTS = Object.keys(FACT_COLUMNS);

function rowOf({ key, content, person, unit, facts }: Told): Record<string, unknown> {
  return {
    new_id: newId(),
    key: `\\x${key.toString('hex')}`,
    content: `\\x${content.toString('hex')}`,
    kind: person.kind,
    value: person.value,
    unit_code: unit,
    ...Object.fromEntries(
      FACTS.map((name, index) => [name, JSON_COLUMNS.has(name) ? rawJson(facts[index]) : facts[index]]),
    ),
  };
}

/** Columns whose values are JSON already. */
const JSON_COLUMNS = new Set(Object.entries(FACT_COLUMNS).flatMap(([name, type]) => (type === 'jsonb' ? [name] : [])));

function rawJson(text: unknown): unknown {
  return typeof text === 'string' ? JSON.parse(text) : text;
}

const COLUMNS = Object.entries(FACT_COLUMNS).map(([name, type]) => `${name} ${type}`);

// Whoever the names lead to by the time it writes must be among those who were held before.
const WRITE = `with told as materialized (
    select * from json_to_recordset($1::json) as told
      (new_id uuid, key bytea, content bytea, kind text, value text, unit_code text, ${COLUMNS.join(', ')})),
  planned as materialized (
    select told.*, unit.id as unit_id, identity.person_id from told
    join unit on unit.code = told.unit_code
    join identity on identity.kind = told.kind and identity.value = told.value),
  taken as (
    insert into intake_key (key, content, unit_id, day, moment_id)
    select key, content, unit_id, day, new_id from planned order by key
    on conflict (key) do nothing returning moment_id),
  fact as (
    insert into ${FACT_TARGET}
    select new_id, unit_id, person_id, false, $2, ${FACTS.join(', ')} from planned join taken on moment_id = new_id
    returning unit_id, person_id, role, day, id),
  marked as (${marksOfNew('select unit_id, role, day, id, person_id from fact')}),
  turned as (${turnsOf('told', 'select person_id, role from fact')})
  select count(*)::int as moments, coalesce(bool_and(person_id = any ($3::uuid[])), false) as held from fact`;

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}
