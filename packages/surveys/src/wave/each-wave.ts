import type { Database } from '@unisono/database/pools';
import { inTransaction, type Sql } from '@unisono/database/sql';
import { WAVE_ROWS, type WaveRow } from './read-wave-row.ts';

/** Which waves: a condition on `wave` with its parameters; and what to say when it failed with some of them. */
interface Chosen {
  readonly where: string;
  readonly parameters: readonly unknown[];
  readonly failed: string;
  /** What takes long and needs nothing to be held, or stays although `act` fails. */
  before?(waveId: string): Promise<void>;
}

/**
 * Does something with every wave that was chosen, each in a transaction of its own that holds it: so each once, whoever
 * else tries at the same time. A failure keeps none of the others back, and is told when all were tried.
 * @returns what `act` answers, of all together
 * @throws AggregateError with what failed
 */
export async function eachWave(
  database: Database,
  { where, parameters, failed, before }: Chosen,
  act: (sql: Sql, wave: WaveRow) => Promise<readonly string[]>,
): Promise<string[]> {
  const waves = await database.worker.query<{ id: string }>(`select id from wave where ${where} order by id`, [
    ...parameters,
  ]);
  const hold = async (sql: Sql, id: string) => {
    // A statement of its own: whoever waits here for another, sees in the next one what that one did.
    await sql('select from wave where id = $1 for update', [id]);
    const own = `${WAVE_ROWS} where (${where}) and wave.id = $${parameters.length + 1}`;
    const [wave] = await sql<WaveRow>(own, [...parameters, id]);
    return wave ? act(sql, wave) : [];
  };
  const done: string[] = [];
  const failures: unknown[] = [];
  for (const { id } of waves.rows) {
    try {
      await before?.(id);
      done.push(...(await inTransaction(database.worker, (sql) => hold(sql, id))));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, failed);
  return done;
}
