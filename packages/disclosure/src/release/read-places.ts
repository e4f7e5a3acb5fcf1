import type { Sql } from '@unisono/database/sql';
import type { LaunchPlace } from './parts-of.ts';

/** The places of a protected wave, as of launch. */
export async function readPlaces(sql: Sql, waveId: string): Promise<LaunchPlace[]> {
  return sql<LaunchPlace & Record<string, unknown>>('select path, unit_ids as "unitIds" from guarded.read_places($1)', [
    waveId,
  ]);
}
