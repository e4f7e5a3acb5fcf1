import type { Sql } from '@unisono/database/sql';
import type { Timeline } from '../unit/placement.ts';
import { UNIT_STATE } from '../unit/note-units.ts';
import { saveTimelines } from '../unit/save-timelines.ts';
import { UNIT_TIES } from '../unit/unit-ties.ts';
import { isUndone, leaveAlone, leaveChanged } from './left-alone.ts';

/** Takes back units: names and places as they were, and those that were made removed, lowest first, if nothing hangs on them. */
export async function undoUnits(sql: Sql): Promise<void> {
  const [any] = await sql(
    `select from made_row where kind = 'unit' union all select from changed_row where kind = 'unit' limit 1`,
  );
  if (!any) return;
  await leaveChanged(sql, 'unit', { from: 'unit on unit.id = noted.id', state: UNIT_STATE, name: 'unit.name' });
  await restoreUnits(sql);
  for (;;) {
    const removed = await sql<{ id: string }>(`select noted.id from made_row noted join unit on unit.id = noted.id
      where noted.kind = 'unit' and ${isUndone('noted')} and ${HANGS_ON_NOTHING}`);
    if (removed.length === 0) break;
    const ids = [removed.map(({ id }) => id)];
    await sql('delete from unit_placement where unit_id = any($1::uuid[])', ids);
    await sql('delete from unit where id = any($1::uuid[])', ids);
  }
  await leaveAlone(
    sql,
    'unit',
    'used-later',
    `select noted.id, unit.name from made_row noted join unit on unit.id = noted.id
     where noted.kind = 'unit' and ${isUndone('noted')}`,
  );
}

const HANGS_ON_NOTHING = Object.values(UNIT_TIES)
  .map((count) => `(${count('unit.id')}) = 0`)
  .join(' and ');

async function restoreUnits(sql: Sql): Promise<void> {
  const undone = await sql<{ id: string; placed: Timeline }>(
    `select noted.id, noted.before -> 'placed' as placed from changed_row noted join unit on unit.id = noted.id
     where noted.kind = 'unit' and ${isUndone('noted')}`,
  );
  await sql(
    `update unit set name = old.name, kind = old.kind
     from changed_row noted cross join lateral jsonb_populate_record(null::unit, noted.before -> 'unit') old
     where noted.kind = 'unit' and noted.id = unit.id and unit.id = any($1::uuid[])`,
    [undone.map(({ id }) => id)],
  );
  await saveTimelines(sql, new Map(undone.map(({ id, placed }) => [id, placed])));
}
