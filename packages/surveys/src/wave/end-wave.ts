import { cancelContacts } from '@unisono/contact-pressure/server';
import type { Sql } from '@unisono/database/sql';
import { releaseAnswers } from '../protected/release-answers.ts';
import type { WaveRow } from './read-wave-row.ts';

/**
 * Ends a wave that is held and not ended: no answer is taken any more, what is booked but not sent is taken back, and
 * the answers of a protected one are released. Once it is committed, keys that are left under `dataDir` must go.
 * @throws ConflictError `wave-keys-missing`
 */
export async function endWave(sql: Sql, wave: WaveRow, dataDir: string, now: Date): Promise<void> {
  await sql('update wave set closed_at = $2 where id = $1', [wave.id, now]);
  await cancelContacts(sql, { senderId: wave.id, note: 'wave-closed' }, now);
  // A recurring one has no answers of its own.
  const { closesAt } = wave;
  if (closesAt) await releaseAnswers(sql, wave, dataDir, closesAt < now ? closesAt : now);
}
