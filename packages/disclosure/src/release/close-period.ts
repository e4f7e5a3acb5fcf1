import type { Sql } from '@unisono/database/sql';
import { ConflictError, NotFoundError } from '@unisono/rpc/server';

/**
 * Releases what has been answered since the last release: groups, sums and comments are made inside the database and
 * nothing else of the answers ever leaves it. A wave that is not rolling is closed by it. Of a rolling one with fewer
 * than k answers nothing is released: they wait for the next period, and the answer is null.
 * @throws NotFoundError `wave-unknown`
 * @throws ConflictError `wave-closed`
 */
export async function closePeriod(sql: Sql, waveId: string): Promise<{ releaseId: string } | null> {
  const [row] = await sql<{ outcome: string; id: string | null }>('select * from guarded.close_wave_period($1)', [
    waveId,
  ]);
  if (row?.outcome === 'unknown') throw new NotFoundError('wave-unknown');
  if (row?.outcome === 'closed') throw new ConflictError('wave-closed');
  return row?.id ? { releaseId: row.id } : null;
}
