import type { Sql } from '@unisono/database/sql';

/**
 * Closes an anonymous wave whose keys are lost. What was sealed can be read by nobody: it is thrown away, and the
 * release says nothing. Where the keys are, `closeAnonymousWave` closes it.
 */
export async function closeWithoutKeys(sql: Sql, waveId: string): Promise<void> {
  await sql(`select guarded.close_anonymous($1, '[]')`, [waveId]);
}
