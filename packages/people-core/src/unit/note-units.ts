import type { Sql } from '@unisono/database/sql';
import type { UnitPlan } from './plan-units.ts';

/** A unit and where it hangs over time, as one value. */
const UNIT_AS_JSON = `jsonb_build_object('unit', to_jsonb(unit), 'placed', (
  select jsonb_agg(jsonb_build_object('parentId', parent_id, 'fromDay', from_day, 'toDay', to_day) order by from_day)
  from unit_placement where unit_id = unit.id))`;

export const UNIT_STATE = `hashtextextended(${UNIT_AS_JSON}::text, 0)`;

/** Notes units that a plan is about to change, as `changing` does of rows. */
export async function noteUnitsBefore(sql: Sql, { corrected }: UnitPlan): Promise<void> {
  await sql(
    `insert into changed_row (kind, id, before, state) select 'unit', id, ${UNIT_AS_JSON}, 0 from unit where id = any($1::uuid[])`,
    [corrected.map(({ id }) => id)],
  );
}

/** Notes units that a plan has made, and how those that it changed are now. */
export async function noteUnitsAfter(sql: Sql, { created, corrected }: UnitPlan): Promise<void> {
  await sql(
    `insert into made_row (kind, id, state) select 'unit', id, ${UNIT_STATE} from unit where id = any($1::uuid[])`,
    [created.map(({ id }) => id)],
  );
  await sql(
    `update changed_row noted set state = ${UNIT_STATE} from unit
     where noted.kind = 'unit' and noted.id = unit.id and unit.id = any($1::uuid[])`,
    [corrected.map(({ id }) => id)],
  );
}
