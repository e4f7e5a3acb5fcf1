import type { Sql } from '@unisono/database/sql';
import { destroyLeftoverKeys, destroyWaveKeys, listWaveKeys } from '@unisono/disclosure/server';

/**
 * Destroys the keys under `dataDir` that no wave needs: of waves that are closed, also by a server that ended before it
 * could destroy them; and of launches that failed. In a transaction, which keeps such a wave from being launched anew
 * meanwhile. Those of a wave that never came to be stay: nothing was ever sealed to them, and a database that was restored
 * from an old copy may not know of waves whose keys are needed.
 */
export async function destroyIdleKeys(sql: Sql, dataDir: string): Promise<void> {
  await destroyLeftoverKeys(sql, dataDir);
  const failed = await sql<{ id: string }>(
    'select id from wave where id = any($1::uuid[]) and launched_at is null for update skip locked',
    [await listWaveKeys(dataDir)],
  );
  for (const { id } of failed) await destroyWaveKeys(dataDir, id);
}
