import type { Sql } from '@unisono/database/sql';
import { ROLLUP_TABLES } from './recompute-sql.ts';

/** A row that stands in a rollup and should not, or should and does not, as JSON. */
export interface RollupDifference {
  readonly table: string;
  readonly side: 'stands' | 'expected';
  readonly row: Readonly<Record<string, unknown>>;
}

const EVERY_BUCKET = `select distinct unit_id, role, grain, date_trunc(grain, day::timestamp)::date as period
  from moment cross join unnest(array['week', 'month', 'quarter', 'year']) grain where unit_id = $1`;

/** All units that there are figures or moments of. */
export async function unitsOfRollups(sql: Sql): Promise<string[]> {
  const units = await sql<{ id: string }>(
    'select id from unit union select unit_id from rollup union select unit_id from rollup_answer order by id',
  );
  return units.map(({ id }) => id);
}

/**
 * Recomputes the rollups of a unit from all its moments and compares, exactly. Empty when they agree and no mark is
 * waiting; marks that are still to be worked off show as differences. It only reads, so it keeps no worker waiting.
 */
export async function verifyUnit(sql: Sql, unitId: string): Promise<RollupDifference[]> {
  const differences: RollupDifference[] = [];
  for (const { table, fresh, keys, values } of ROLLUP_TABLES) {
    const columns = [...keys, ...values].join(', ');
    const standing = `(select ${columns} from ${table} where unit_id = $1) standing`;
    const compare = (side: string, rows: string, without: string) =>
      `select '${table}' as table, '${side}' as side, to_jsonb(d) as row
       from (select ${columns} from ${rows} except select ${columns} from ${without}) d`;
    differences.push(
      ...(await sql<RollupDifference>(
        `${fresh(EVERY_BUCKET, { within: 'm.unit_id = $1' })}
         (${compare('stands', standing, 'fresh')}) union all (${compare('expected', 'fresh', standing)})`,
        [unitId],
      )),
    );
  }
  return differences;
}

/** The same of every unit. */
export async function verifyRollups(sql: Sql): Promise<RollupDifference[]> {
  const differences: RollupDifference[] = [];
  for (const unitId of await unitsOfRollups(sql)) differences.push(...(await verifyUnit(sql, unitId)));
  return differences;
}
