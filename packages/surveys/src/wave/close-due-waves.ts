import type { Database } from '@unisono/database/pools';
import { inTransaction } from '@unisono/database/sql';
import { destroyIdleKeys } from '../protected/destroy-idle-keys.ts';
import { awaitKeys } from './await-keys.ts';
import { cutPeriod } from './cut-period.ts';
import { eachWave } from './each-wave.ts';
import { endWave } from './end-wave.ts';
import { isRolling, ROLLING } from './is-rolling.ts';

/** A protected wave whose window is over and that nobody closed yet; a rolling series that goes on. */
const DUE = `wave.closed_at is null and wave.launched_at is not null and wave.plan ->> 'mode' <> 'identified'
  and case when ${ROLLING} then wave.series_id is null else wave.closes_at <= $1 end`;

/**
 * Closes and releases every protected wave whose window is over, and every rolling series whose month is, each once.
 * One whose key file is missing is tried again each day. Then the keys that no wave needs are destroyed.
 * @returns the ids of the waves that were closed or cut
 * @throws AggregateError with what failed
 */
export async function closeDueWaves(database: Database, dataDir: string, now: Date): Promise<string[]> {
  const due = {
    where: DUE,
    parameters: [now],
    failed: 'waves could not be closed',
    before: (id: string) => inTransaction(database.worker, (sql) => awaitKeys(sql, id, dataDir, now)),
  };
  try {
    return await eachWave(database, due, async (sql, wave) => {
      if (isRolling(wave.plan)) return (await cutPeriod(sql, wave, dataDir, now)) ? [wave.id] : [];
      await endWave(sql, wave, { actor: null, dataDir, now });
      return [wave.id];
    });
  } finally {
    await inTransaction(database.worker, (sql) => destroyIdleKeys(sql, dataDir));
  }
}
