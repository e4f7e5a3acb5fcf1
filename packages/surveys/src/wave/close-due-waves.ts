import { recordAudit } from '@unisono/accounts/server';
import type { Database } from '@unisono/database/pools';
import { inTransaction, sqlOf } from '@unisono/database/sql';
import { destroyLeftoverKeys } from '@unisono/disclosure/server';
import { endWave } from './end-wave.ts';
import { ROLLING } from './is-rolling.ts';
import { WAVE_ROWS, type WaveRow } from './read-wave-row.ts';

/** A protected wave whose window is over and that nobody closed yet. Rolling ones: `cutPeriods`. */
const DUE = `wave.closed_at is null and wave.launched_at is not null and wave.closes_at <= $1
  and wave.plan ->> 'mode' <> 'identified' and not ${ROLLING}`;

/**
 * Closes and releases every protected wave whose window is over, each once, whoever else tries at the same time. One
 * transaction each: a failure keeps none of the others open, and is told when all were tried. Then keys that outlived
 * their wave are destroyed, also of a server that died in between.
 * @returns the ids of the waves that were closed
 * @throws AggregateError with what failed
 */
export async function closeDueWaves(database: Database, dataDir: string, now: Date): Promise<string[]> {
  const due = await database.worker.query<{ id: string }>(`select id from wave where ${DUE} order by id`, [now]);
  const closed: string[] = [];
  const failures: unknown[] = [];
  for (const { id } of due.rows) {
    try {
      if (await closeOne(database, id, dataDir, now)) closed.push(id);
    } catch (error) {
      failures.push(error);
    }
  }
  await destroyLeftoverKeys(sqlOf(database.orm.em.fork()), dataDir);
  if (failures.length > 0) throw new AggregateError(failures, 'waves could not be closed');
  return closed;
}

async function closeOne(database: Database, id: string, dataDir: string, now: Date): Promise<boolean> {
  return inTransaction(database.worker, async (sql) => {
    // A statement of its own: whoever waits here for another that closes it, sees in the next one that it is closed.
    await sql('select from wave where id = $1 for update', [id]);
    const [wave] = await sql<WaveRow>(`${WAVE_ROWS} where wave.id = $2 and ${DUE}`, [now, id]);
    if (!wave) return false;
    await endWave(sql, wave, dataDir, now);
    await recordAudit(sql, null, { action: 'wave.closed', subject: 'wave', subjectId: id });
    return true;
  });
}
