import type { Sql } from '@unisono/database/sql';
import { ROLLUP_TABLES } from './recompute-sql.ts';

/** A row that stands in a rollup and should not, or should and does not, as JSON. */
export interface RollupDifference {
  readonly table: string;
  readonly side: 'stands' | 'expected';
  readonly row: Readonly<Record<string, unknown>>;
}

const EVERY_BUCKET = `select distinct unit_id, role, grain, date_trunc(grain, day::timestamp)::date as period
  from moment cross join unnest(array['week', 'month', 'quarter', 'year']) grain`;

/**
 * Recomputes every rollup from all moments and compares, exactly. Empty when they agree and no mark is waiting;
 * marks that are still to be worked off show as differences. Reads everything: for tests and for a doctor's visit.
 */
export async function verifyRollups(sql: Sql): Promise<RollupDifference[]> {
  const differences: RollupDifference[] = [];
  for (const { table, fresh, keys, values } of ROLLUP_TABLES) {
    const columns = [...keys, ...values].join(', ');
    const compare = (side: string, rows: string, without: string) =>
      `select '${table}' as table, '${side}' as side, to_jsonb(d) as row
       from (select ${columns} from ${rows} except select ${columns} from ${without}) d`;
    differences.push(
      ...(await sql<RollupDifference>(
        `${fresh(EVERY_BUCKET, { within: 'true' })} (${compare('stands', table, 'fresh')}) union all (${compare('expected', 'fresh', table)})`,
      )),
    );
  }
  return differences;
}
