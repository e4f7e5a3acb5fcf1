import type { Sql } from '@unisono/database/sql';
import type { CameOf, CameOfInput } from './initiative.schema.ts';

/**
 * What came of a wave: the initiatives that have started, the first one first. For those who answered, who have no account;
 * what is only thought of is nobody's business yet.
 */
export function cameOf(sql: Sql, { waveId }: CameOfInput): Promise<CameOf[]> {
  return sql<CameOf>(
    `select title, status, from_day as "from" from initiative
     where origin_wave_id = $1 and started_at is not null order by started_at, id`,
    [waveId],
  );
}
