import type { Sql } from '@unisono/database/sql';
import { newId } from '@unisono/database/sql';
import type { Actor } from '@unisono/rpc/server';
import { MEASURE_VALUES } from '../measure/measure-staging.ts';
import { isUndone, leaveChanged } from './left-alone.ts';
import { stateOf } from './note-changes.ts';

/** Takes back measures that were made or corrected; `measure_event` keeps what they were. */
export async function undoMeasures(sql: Sql, actor: Actor | null): Promise<void> {
  const [any] = await sql(
    `select from made_row where kind = 'measure' union all select from changed_row where kind = 'measure' limit 1`,
  );
  if (!any) return;
  const from = 'measure on measure.id = noted.id';
  await leaveChanged(sql, 'measure', { from, state: stateOf('measure'), name: 'measure.external_id' });
  for (const [table, kind] of [
    ['made_row', 'erased'],
    ['changed_row', 'corrected'],
  ] as const) {
    const found = await sql<{ id: string }>(
      `select noted.id from ${table} noted join ${from} where noted.kind = 'measure' and ${isUndone('noted')}`,
    );
    await sql(
      `insert into measure_event (unit_id, id, kind, measure_id, before, account_id)
       select measure.unit_id, event.id, $1, measure.id, to_jsonb(measure), $2
       from unnest($3::uuid[], $4::uuid[]) event (measure_id, id) join measure on measure.id = event.measure_id`,
      [kind, actor?.accountId ?? null, found.map(({ id }) => id), found.map(() => newId())],
    );
  }
  await sql(`update measure set ${MEASURE_VALUES.map((column) => `${column} = old.${column}`).join(', ')}
    from changed_row noted cross join lateral jsonb_populate_record(null::measure, noted.before) old
    where noted.kind = 'measure' and noted.id = measure.id and ${isUndone('noted')}`);
  await sql(`delete from measure using made_row noted
    where noted.kind = 'measure' and noted.id = measure.id and ${isUndone('noted')}`);
}
