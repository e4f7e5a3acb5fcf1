import type { Sql } from '@unisono/database/sql';
import { destroyWaveKeys, listWaveKeys } from './wave-keys.ts';

/** Destroys the keys of closed waves: of a server that ended between the close and the destruction. At every start. */
export async function destroyLeftoverKeys(sql: Sql, dataDir: string): Promise<string[]> {
  const waveIds = await listWaveKeys(dataDir);
  const closed = await sql<{ id: string }>('select guarded.closed_among($1) as id', [waveIds]);
  for (const { id } of closed) await destroyWaveKeys(dataDir, id);
  return closed.map(({ id }) => id);
}
