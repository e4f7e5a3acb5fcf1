import type { Sql } from '@unisono/database/sql';

/** No more answers to a rolling wave; `closePeriod` first, since what is not released by then never is. */
export async function endWave(sql: Sql, waveId: string): Promise<void> {
  await sql('select guarded.end_wave($1)', [waveId]);
}
