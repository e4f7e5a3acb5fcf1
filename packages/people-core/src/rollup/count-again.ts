import type { Sql } from '@unisono/database/sql';
import type { Bucket } from './bucket.ts';
import { bucketParameters, IN_MARKED, MARKED } from './marked-buckets.ts';
import { ROLLUP_TABLES } from './recompute-sql.ts';

/** Counts buckets of a unit from all their moments. Upsert and removal of emptied rows are one statement: both speak of the same instant. */
export async function countAgain(sql: Sql, unitId: string, buckets: readonly Bucket[]): Promise<void> {
  for (const { table, fresh, keys, values } of ROLLUP_TABLES) {
    const columns = [...keys, ...values].join(', ');
    await sql(
      `${fresh(MARKED, { within: IN_MARKED })},
       emptied as (
         delete from ${table} stale using bucket b
         where stale.unit_id = b.unit_id and stale.role = b.role and stale.grain = b.grain and stale.period = b.period
           and not exists (select from fresh where ${keys.map((key) => `fresh.${key} = stale.${key}`).join(' and ')})
       )
       insert into ${table} (${columns}) select ${columns} from fresh
       on conflict (${keys.join(', ')}) do update set ${values.map((value) => `${value} = excluded.${value}`).join(', ')}`,
      bucketParameters(unitId, buckets),
    );
  }
}
