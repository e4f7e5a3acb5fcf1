import { newId, type Sql } from '@unisono/database/sql';
import type { Actor } from '@unisono/rpc/server';
import { turnsOf } from '../rollup/dirty-person-sql.ts';
import { marksOf } from '../rollup/mark-sql.ts';
import { isUndone, leaveChanged } from './left-alone.ts';
import { stateOf } from './note-changes.ts';

const FACT = `intake_key known on known.moment_id = noted.id
  join moment fact on fact.unit_id = known.unit_id and fact.day = known.day and fact.id = noted.id`;

/**
 * Takes back moments that were told or corrected; both are recorded in `moment_event`. A moment taken back is not known
 * any more: its source may tell it again. In a transaction that holds the people and the changes of facts.
 */
export async function undoMoments(sql: Sql, actor: Actor | null): Promise<void> {
  const [any] = await sql(
    `select from made_row where kind = 'moment' union all select from changed_row where kind = 'moment' limit 1`,
  );
  if (!any) return;
  await leaveChanged(sql, 'moment', { from: FACT, state: stateOf('fact'), name: 'fact.external_id' });
  await sql('drop table if exists pg_temp.undone_moment');
  await sql(`create temp table undone_moment on commit drop as
    select noted.id, fact.unit_id, fact.day, fact.role, fact.person_id, null::jsonb as before
    from made_row noted join ${FACT} where noted.kind = 'moment' and ${isUndone('noted')}
    union all
    select noted.id, fact.unit_id, fact.day, fact.role, fact.person_id, noted.before
    from changed_row noted join ${FACT} where noted.kind = 'moment' and ${isUndone('noted')}`);
  await sql('analyze undone_moment');
  await noteEvents(sql, actor);
  await sql(`delete from moment fact using undone_moment undone
    where fact.unit_id = undone.unit_id and fact.day = undone.day and fact.id = undone.id`);
  await sql(`insert into moment select old.* from undone_moment undone
    cross join lateral jsonb_populate_record(null::moment, undone.before -> 'fact') old where undone.before is not null`);
  await sql(`delete from intake_key known using undone_moment undone
    where known.moment_id = undone.id and undone.before is null`);
  await sql(`update intake_key known set content = decode(undone.before ->> 'content', 'hex'),
      unit_id = (undone.before -> 'fact' ->> 'unit_id')::uuid, day = (undone.before -> 'fact' ->> 'day')::date
    from undone_moment undone where known.moment_id = undone.id and undone.before is not null`);
  const restored = `select old.unit_id, old.role, old.day, old.person_id from undone_moment undone
    cross join lateral jsonb_populate_record(null::moment, undone.before -> 'fact') old where undone.before is not null`;
  await sql(
    marksOf(`select unit_id, role, day from undone_moment union select unit_id, role, day from (${restored}) old`),
  );
  await sql(turnsOf('gone', 'select person_id, role from undone_moment'));
  await sql(turnsOf('told', `select person_id, role from (${restored}) old`));
}

/** What a taken back moment said is not kept: it was never meant to be known. What a corrected one said is. */
async function noteEvents(sql: Sql, actor: Actor | null): Promise<void> {
  const undone = await sql<{ id: string }>('select id from undone_moment');
  await sql(
    `insert into moment_event (unit_id, id, kind, moment_id, day, person_id, before, account_id)
     select undone.unit_id, event.id, case when undone.before is null then 'undone' else 'corrected' end, undone.id,
       undone.day, case when undone.before is not null then undone.person_id end,
       case when undone.before is not null then to_jsonb(fact) end, $3
     from unnest($1::uuid[], $2::uuid[]) event (moment_id, id)
     join undone_moment undone on undone.id = event.moment_id
     join moment fact on fact.unit_id = undone.unit_id and fact.day = undone.day and fact.id = undone.id`,
    [undone.map(({ id }) => id), undone.map(() => newId()), actor?.accountId ?? null],
  );
}
