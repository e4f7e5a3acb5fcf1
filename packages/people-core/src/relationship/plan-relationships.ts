import type { Sql } from '@unisono/database/sql';
import type { Day } from '../period/day.ts';
import { noteProblems } from '../staging/note-problems.ts';
import type { RecordOptions } from '../staging/record-outcome.ts';
import { isOutside, withinParameters, type Within } from '../staging/within.ts';

/** Ties of one person to one unit in one role whose days meet. */
const MEET = (one: string, other: string) =>
  `daterange(${one}.from_day, ${one}.to_day) && daterange(${other}.from_day, ${other}.to_day)`;

/** `staged_tie`: what the rows say, with the unit found; rows that name an unknown one are rejected. */
export async function readTies(sql: Sql): Promise<void> {
  await sql(`create temp table staged_tie on commit drop as
    select staged.row, given.id, given.role, given.unit as unit_code, unit.id as unit_id,
      given.from_day, given.to_day, coalesce(given.attributes, '{}') as attributes
    from staged_person staged
    cross join lateral jsonb_to_recordset(staged.ties)
      as given (id uuid, role text, unit text, from_day date, to_day date, attributes jsonb)
    left join unit on unit.code = given.unit
    where staged.ties is not null`);
  await noteProblems(
    sql,
    'staged_person',
    { field: 'relationships.unit', reason: 'unit-unknown', severity: 'rejected' },
    `select row, jsonb_build_object('value', unit_code) from staged_tie where unit_id is null`,
  );
}

/**
 * Plans the ties of the rows in `person_row` against what is known: `planned_tie (…, known_id, action)` with
 * `action` new, known or moved. A tie is the one of the same person, role and unit that this source knows and
 * whose days meet it; other days correct it. An employee whose only tie names another unit has moved there: from
 * the row's day (today where it names none) or, if that is not after the old start, all along. Customers may be
 * served by several units: another one is one more. A tie that another source knows already is not doubled.
 */
export async function planRelationships(
  sql: Sql,
  { source, within }: Pick<RecordOptions, 'source' | 'within'>,
  today: Day,
): Promise<void> {
  await sql(`create temp table planned_tie on commit drop as
    select distinct on (person_row.person_id, tie.role, tie.unit_id, tie.from_day, tie.to_day)
      tie.row, tie.id, person_row.person_id, person_row.external_id, tie.role, tie.unit_id, tie.unit_code,
      tie.from_day, tie.to_day, tie.attributes, null::uuid as known_id, 'new'::text as action, null::date as cut
    from staged_tie tie join person_row using (row)
    order by person_row.person_id, tie.role, tie.unit_id, tie.from_day, tie.to_day, tie.row, tie.id`);
  await sql('create index on planned_tie (person_id)');
  await sql('analyze planned_tie');
  await matchKnown(sql, source);
  await leaveToOtherSources(sql, source);
  await findMoves(sql, source, today);
  if (within) await rejectOutside(sql, within);
  // Matching rewrote every row: without fresh statistics the next joins would be planned for a handful.
  await sql('create index on planned_tie (known_id)');
  await sql('analyze planned_tie');
  // A rejected row leaves its known tie as it stands, which the rows that are left may meet: so again until none does.
  await takeOutRejected(sql);
  do await rejectOverlaps(sql);
  while (await takeOutRejected(sql));
}

/** Takes rejected rows out of the plan; answers whether that changed it. */
async function takeOutRejected(sql: Sql): Promise<boolean> {
  const rejected = `(select row from staged_person_problem where severity = 'rejected')`;
  await sql(`delete from person_row where row in ${rejected}`);
  const [taken] = await sql<{ any: boolean }>(
    `with gone as (delete from planned_tie where row in ${rejected} returning 1) select exists (select from gone) as "any"`,
  );
  return taken?.any ?? false;
}

async function matchKnown(sql: Sql, source: string): Promise<void> {
  await sql(
    `with candidate as (
       select tie.id, known.id as known_id,
         known.from_day is not distinct from tie.from_day as exact, known.from_day, tie.row
       from planned_tie tie join relationship known
         on known.person_id = tie.person_id and known.role = tie.role and known.unit_id = tie.unit_id
       where known.source = $1 and (tie.from_day is null or ${MEET('known', 'tie')})
     ), best as (
       select distinct on (id) id, known_id, exact, row from candidate
       order by id, exact desc, from_day desc nulls last
     ), taken as (
       select distinct on (known_id) id, known_id from best order by known_id, exact desc, row, id
     )
     update planned_tie set known_id = taken.known_id, action = 'known' from taken where taken.id = planned_tie.id`,
    [source],
  );
}

async function leaveToOtherSources(sql: Sql, source: string): Promise<void> {
  const elsewhere = `exists (select 1 from relationship known
    where known.person_id = tie.person_id and known.role = tie.role and known.unit_id = tie.unit_id
      and known.source <> $1 and ${MEET('known', 'tie')})`;
  await noteProblems(
    sql,
    'staged_person',
    { field: 'relationships.unit', reason: 'relationship-known-elsewhere', severity: 'warning' },
    `select row, jsonb_build_object('unit', unit_code) from planned_tie tie where action = 'new' and ${elsewhere}`,
    [source],
  );
  await sql(`delete from planned_tie tie where action = 'new' and ${elsewhere}`, [source]);
}

async function findMoves(sql: Sql, source: string, today: Day): Promise<void> {
  await sql(
    `with alone as (
       select person_id, (array_agg(id))[1] as id from planned_tie
       where role = 'employee' group by person_id having count(*) = 1
     ), open as (
       select person_id, (array_agg(id))[1] as known_id from relationship
       where role = 'employee' and to_day is null and source = $1 and person_id in (select person_id from alone)
       group by person_id having count(*) = 1
     )
     update planned_tie tie
     set known_id = known.id,
       action = case when coalesce(tie.from_day, $2::date) > coalesce(known.from_day, '-infinity') then 'moved' else 'known' end,
       cut = coalesce(tie.from_day, $2::date),
       from_day = case when coalesce(tie.from_day, $2::date) > coalesce(known.from_day, '-infinity')
         then coalesce(tie.from_day, $2::date) else tie.from_day end
     from alone join open using (person_id) join relationship known on known.id = open.known_id
     where tie.id = alone.id and tie.action = 'new'
       and (tie.to_day is null or tie.to_day > coalesce(tie.from_day, $2::date))`,
    [source, today],
  );
}

/** A tie is changed, or its person taken over, only by whom its unit is open to. */
async function rejectOutside(sql: Sql, within: Within): Promise<void> {
  await noteProblems(
    sql,
    'staged_person',
    { field: 'relationships.unit', reason: 'known-out-of-scope', severity: 'rejected' },
    `select tie.row, jsonb_build_object('unit', tie.unit_code)
     from planned_tie tie join relationship known on known.id = tie.known_id
     where ${isOutside('known.role', 'known.unit_id')}`,
    withinParameters(within),
  );
}

/** What would stand after the batch must not meet itself: the same person twice in a unit in one role. */
async function rejectOverlaps(sql: Sql): Promise<void> {
  await sql('drop table if exists pg_temp.standing_tie');
  await sql(`create temp table standing_tie on commit drop as
    select null::integer as row, known.id, known.person_id, known.role, known.unit_id, known.from_day,
      case when moved.id is null then known.to_day else moved.cut end as to_day
    from relationship known
    left join planned_tie moved on moved.known_id = known.id and moved.action = 'moved'
    where known.person_id in (select person_id from planned_tie)
      and not exists (select 1 from planned_tie tie where tie.known_id = known.id and tie.action = 'known')
    union all
    select tie.row, tie.id, tie.person_id, tie.role, tie.unit_id,
      coalesce(tie.from_day, case when tie.action = 'known' then known.from_day end),
      coalesce(tie.to_day, case when tie.action = 'known' then known.to_day end)
    from planned_tie tie left join relationship known on known.id = tie.known_id`);
  await sql('create index on standing_tie (person_id)');
  await sql('analyze standing_tie');
  await noteProblems(
    sql,
    'staged_person',
    { field: 'relationships.from', reason: 'ends-before-start', severity: 'rejected' },
    `select row, jsonb_build_object('from', from_day, 'to', to_day) from standing_tie where to_day <= from_day`,
  );
  await sql('delete from standing_tie where to_day <= from_day');
  await noteProblems(
    sql,
    'staged_person',
    { field: 'relationships.unit', reason: 'relationship-overlaps', severity: 'rejected' },
    `select distinct tie.row, jsonb_build_object('unit', unit.code, 'firstRow', min(other.row))
     from standing_tie tie
     join standing_tie other on other.person_id = tie.person_id and other.role = tie.role
       and other.unit_id = tie.unit_id and other.id <> tie.id and ${MEET('other', 'tie')}
       and (other.row is null or (other.row, other.id) < (tie.row, tie.id))
     join unit on unit.id = tie.unit_id
     where tie.row is not null group by tie.row, unit.code`,
  );
}
