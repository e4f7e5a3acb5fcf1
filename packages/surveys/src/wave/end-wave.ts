import { recordAudit } from '@unisono/accounts/server';
import { cancelContacts } from '@unisono/contact-pressure/server';
import type { Sql } from '@unisono/database/sql';
import type { Actor } from '@unisono/rpc/server';
import { releaseAnswers } from '../protected/release-answers.ts';
import { lastClose } from '../schedule/last-close.ts';
import { keysAwaitedUntil } from './await-keys.ts';
import { isRolling } from './is-rolling.ts';
import type { WaveRow } from './read-wave-row.ts';

interface Ending {
  /** Null: its window did. */
  readonly actor: Pick<Actor, 'accountId'> | null;
  readonly dataDir: string;
  readonly now: Date;
  /** To end it although nobody can read its answers, where the key file is lost. */
  readonly withoutAnswers?: boolean;
}

/**
 * Ends a wave that is held and not ended: no answer is taken any more, what is booked but not sent is taken back, and
 * the answers of a protected one are released. Once it is committed, keys that are left under `dataDir` must go.
 * @throws ConflictError `wave-keys-missing`: they may turn up yet, and without them the answers are lost
 */
export async function endWave(
  sql: Sql,
  wave: WaveRow,
  { actor, dataDir, now, withoutAnswers = false }: Ending,
): Promise<void> {
  await sql('update wave set closed_at = $2 where id = $1', [wave.id, now]);
  await cancelContacts(sql, { senderId: wave.id, note: 'wave-closed' }, now);
  if (isRolling(wave.plan) && wave.seriesId === null) await endDays(sql, wave.id, now);
  const over = windowOver(wave, now);
  const awaitedUntil = await keysAwaitedUntil(sql, wave.id);
  const isLost =
    over !== null &&
    (await releaseAnswers(sql, wave, {
      dataDir,
      end: over < now ? over : now,
      withoutKeys: withoutAnswers || (awaitedUntil !== null && awaitedUntil <= now),
    }));
  const details = isLost ? { answers: 'lost' } : {};
  await recordAudit(sql, actor, { action: 'wave.closed', subject: 'wave', subjectId: wave.id, details });
}

/** When nobody can answer it any more by itself; null: it has no answers, or they are its series'. */
function windowOver({ plan, seriesId, closesAt }: WaveRow, now: Date): Date | null {
  if (!isRolling(plan)) return closesAt;
  return seriesId === null ? (lastClose(plan.schedule) ?? now) : null;
}

/** A rolling series ends with all its days. */
async function endDays(sql: Sql, seriesId: string, now: Date): Promise<void> {
  const days = await sql<{ id: string }>(
    'update wave set closed_at = $2 where series_id = $1 and closed_at is null and closes_at > $2 returning id',
    [seriesId, now],
  );
  for (const { id } of days) await cancelContacts(sql, { senderId: id, note: 'wave-closed' }, now);
}
