import type { Sql } from '@unisono/database/sql';
import { making, stateOf } from '../changes/note-changes.ts';
import { turnsOf } from '../rollup/dirty-person-sql.ts';
import { marksOf, marksOfNew } from '../rollup/mark-sql.ts';
import { wakeWorkers } from '../rollup/wake-workers.ts';
import { noteProblems } from '../staging/note-problems.ts';
import type { RecordOptions } from '../staging/record-outcome.ts';
import { isOutside, withinParameters, type Within } from '../staging/within.ts';
import { lockFactChanges } from './lock-fact-changes.ts';
import { MOMENT_TABLE } from './moment-staging.ts';
import { FACT_COLUMNS, FACT_TARGET } from './read-moment.ts';

const facts = Object.keys(FACT_COLUMNS);
const FACTS = `planned.unit_id, planned.person_id, planned.by_relationship, $1, ${facts.map((name) => `staged.${name}`).join(', ')}`;
const PLANNED = `planned_moment planned join ${MOMENT_TABLE} staged on staged.row = planned.row`;

/** How many planned moments are new and how many correct what was told before; the others are known already. */
export interface MomentCounts {
  readonly new: number;
  readonly corrected: number;
}

/**
 * Decides by `intake_key` which planned moments are new, and which correct one that is known: into the temporary
 * tables `new_moment (row)` and `corrected_moment (row, unit_id, day, role, id)`, the latter with where the fact lies.
 * When applied, the keys of the new ones are taken in the same step, so that of two transactions one has them.
 */
export async function decideMoments(
  sql: Sql,
  { apply, within }: Pick<RecordOptions, 'apply' | 'within'>,
): Promise<MomentCounts> {
  await sql('drop table if exists pg_temp.new_moment, pg_temp.corrected_moment');
  await sql('create temp table new_moment (row integer primary key) on commit drop');
  await sql(
    apply
      ? TAKE_KEYS
      : `insert into new_moment select planned.row from planned_moment planned
    where not exists (select from intake_key known where known.key = planned.key)`,
  );
  await sql(`create temp table corrected_moment on commit drop as ${CORRECTED}`);
  if (apply && (await countOf(sql, 'corrected_moment')) > 0) {
    await lockFactChanges(sql);
    await sql('truncate corrected_moment');
    await sql(`insert into corrected_moment ${CORRECTED}`);
  }
  if (within) await rejectOutside(sql, within);
  await noteProblems(
    sql,
    MOMENT_TABLE,
    { field: 'externalId', reason: 'moment-erased', severity: 'warning' },
    `select planned.row, jsonb_build_object() from planned_moment planned
     join intake_key known on known.key = planned.key where known.erased`,
  );
  return { new: await countOf(sql, 'new_moment'), corrected: await countOf(sql, 'corrected_moment') };
}

/** Where the fact lies and in which role, not where the row says it does, decides who may correct it. */
async function rejectOutside(sql: Sql, within: Within): Promise<void> {
  const outside = isOutside('role', 'unit_id');
  const problem = { field: 'externalId', reason: 'known-out-of-scope', severity: 'rejected' } as const;
  const rows = `select row, '{}'::jsonb from corrected_moment where ${outside}`;
  await noteProblems(sql, MOMENT_TABLE, problem, rows, withinParameters(within));
  await sql(`delete from corrected_moment where ${outside}`, withinParameters(within));
}

const TAKE_KEYS = `with taken as (
    insert into intake_key (key, content, unit_id, day, moment_id)
    select planned.key, planned.content, planned.unit_id, staged.day, staged.id from ${PLANNED} order by planned.key
    on conflict (key) do nothing returning key)
  insert into new_moment select planned.row from taken join planned_moment planned on planned.key = taken.key`;

const CORRECTED = `select planned.row, fact.unit_id, fact.day, fact.role, fact.id
  from planned_moment planned
  join intake_key known on known.key = planned.key and known.content <> planned.content and not known.erased
  join moment fact on fact.unit_id = known.unit_id and fact.day = known.day and fact.id = known.moment_id`;

/** Writes what was decided: new facts, corrected ones with a record of what they were, and the marks of both. */
export async function applyMoments(
  sql: Sql,
  { source, actor, noted }: RecordOptions,
  counts: MomentCounts,
): Promise<void> {
  if (counts.new > 0) {
    const insert = `insert into ${FACT_TARGET}
      select staged.id, ${FACTS} from ${PLANNED} join new_moment chosen on chosen.row = planned.row`;
    await sql(making('moment', insert, noted), [source]);
    await sql(
      marksOfNew(`select planned.unit_id, staged.role, staged.day, staged.id, planned.person_id from ${PLANNED}
        join new_moment chosen on chosen.row = planned.row`),
    );
    await sql(
      turnsOf(
        'told',
        `select planned.person_id, staged.role from ${PLANNED} join new_moment chosen on chosen.row = planned.row`,
      ),
    );
  }
  if (counts.corrected > 0) await applyCorrections(sql, source, actor?.accountId ?? null, noted);
  if (counts.new + counts.corrected > 0) await wakeWorkers(sql);
}

async function applyCorrections(
  sql: Sql,
  source: string,
  accountId: string | null,
  noted: boolean | undefined,
): Promise<void> {
  const corrections = `${PLANNED} join corrected_moment old on old.row = planned.row`;
  const sameFact = 'fact.unit_id = old.unit_id and fact.day = old.day and fact.id = old.id';
  await sql(
    `insert into moment_event (unit_id, id, kind, moment_id, day, person_id, before, account_id)
     select fact.unit_id, staged.id, 'corrected', fact.id, fact.day, fact.person_id, to_jsonb(fact), $1
     from ${corrections} join moment fact on ${sameFact}`,
    [accountId],
  );
  if (noted) {
    await sql(`insert into changed_row (kind, id, person_id, before, state)
      select 'moment', fact.id, fact.person_id,
        jsonb_build_object('fact', to_jsonb(fact), 'content', encode(known.content, 'hex')), 0
      from ${corrections} join moment fact on ${sameFact} join intake_key known on known.key = planned.key`);
  }
  await sql(
    turnsOf(
      'gone',
      `select fact.person_id, fact.role from ${corrections} join moment fact on ${sameFact}
       where (fact.person_id, fact.role) <> (planned.person_id, staged.role)`,
    ),
  );
  await sql(turnsOf('told', `select planned.person_id, staged.role from ${corrections}`));
  await sql(`delete from moment fact using corrected_moment old where ${sameFact}`);
  await sql(`insert into ${FACT_TARGET} select old.id, ${FACTS} from ${corrections}`, [source]);
  await sql(`update intake_key known set content = planned.content, unit_id = planned.unit_id, day = staged.day
    from ${corrections} where known.key = planned.key`);
  if (noted) {
    await sql(`update changed_row noted set state = ${stateOf('fact')} from ${corrections}
      join moment fact on fact.unit_id = planned.unit_id and fact.day = staged.day and fact.id = old.id
      where noted.kind = 'moment' and noted.id = old.id`);
  }
  await sql(
    marksOf(`select unit_id, role, day from corrected_moment
      union select planned.unit_id, staged.role, staged.day from ${corrections}`),
  );
}

async function countOf(sql: Sql, table: 'new_moment' | 'corrected_moment'): Promise<number> {
  const [counted] = await sql<{ count: number }>(`select count(*)::int as count from ${table}`);
  return counted?.count ?? 0;
}
