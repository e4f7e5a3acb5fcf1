import type { Sql } from '@unisono/database/sql';
import type { Release } from './release.schema.ts';

/** All releases of a wave, oldest first: the same for everybody, and the same for ever. */
export async function readReleases(sql: Sql, waveId: string): Promise<Release[]> {
  const rows = await sql<{ release: Release }>('select guarded.read_release($1) as release', [waveId]);
  return rows.map((row) => row.release);
}
