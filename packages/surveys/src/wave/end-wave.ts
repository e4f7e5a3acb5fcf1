import { cancelContacts } from '@unisono/contact-pressure/server';
import type { Sql } from '@unisono/database/sql';
import { releaseAnswers } from '../protected/release-answers.ts';
import { isRolling } from './is-rolling.ts';
import type { WaveRow } from './read-wave-row.ts';

/**
 * Ends a wave that is held and not ended: no answer is taken any more, what is booked but not sent is taken back, and
 * the answers of a protected one are released. Once it is committed, keys that are left under `dataDir` must go.
 * @throws ConflictError `wave-keys-missing`
 */
export async function endWave(sql: Sql, wave: WaveRow, dataDir: string, now: Date): Promise<void> {
  await sql('update wave set closed_at = $2 where id = $1', [wave.id, now]);
  await cancelContacts(sql, { senderId: wave.id, note: 'wave-closed' }, now);
  if (isRolling(wave.plan)) await endRolling(sql, wave, dataDir, now);
  // Another recurring one has no answers of its own.
  else if (wave.closesAt) await releaseAnswers(sql, wave, dataDir, wave.closesAt < now ? wave.closesAt : now);
}

/** The series ends with all its days; a day that ends has nothing to release, for its answers are the series'. */
async function endRolling(sql: Sql, wave: WaveRow, dataDir: string, now: Date): Promise<void> {
  if (wave.seriesId !== null) return;
  const days = await sql<{ id: string }>(
    'update wave set closed_at = $2 where series_id = $1 and closed_at is null and closes_at > $2 returning id',
    [wave.id, now],
  );
  for (const { id } of days) await cancelContacts(sql, { senderId: id, note: 'wave-closed' }, now);
  await releaseAnswers(sql, wave, dataDir, now);
}
