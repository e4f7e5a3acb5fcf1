import { recordAudit } from '@unisono/accounts/server';
import type { Sql } from '@unisono/database/sql';
import { readWaveKeys } from '@unisono/disclosure/server';
import { awaitClose } from './await-close.ts';

const DAY = 86_400_000;

/** A key file that is missing may lie on another server or in a backup: so many days an anonymous wave waits for it. */
const KEYS_AWAITED_DAYS = 7;

const MISSED = 'wave.keys-missed';

/**
 * Has the close of an anonymous wave whose window is over tried again each day while its key file is missing. When it
 * was first missed is written down, once: a server that was down, or a folder that is not there yet, takes no day away.
 * In a transaction apart from the close, which fails.
 */
export async function awaitKeys(sql: Sql, waveId: string, dataDir: string, now: Date): Promise<void> {
  // Whoever closes it holds it, and destroys its keys only afterwards.
  const open = await sql(
    `select from wave where id = $1 and closed_at is null and plan ->> 'mode' = 'anonymous' for update`,
    [waveId],
  );
  if (open.length === 0 || (await readWaveKeys(dataDir, waveId))) return;
  const until = (await keysAwaitedUntil(sql, waveId)) ?? (await noteMissed(sql, waveId, now));
  if (until <= now) return;
  const daysAfter = Math.ceil((until.getTime() - now.getTime()) / DAY) - 1;
  await awaitClose(sql, new Date(until.getTime() - daysAfter * DAY));
}

/** Until when an anonymous wave waits for its key file; then it ends without its answers. Null: it was never missed. */
export async function keysAwaitedUntil(sql: Sql, waveId: string): Promise<Date | null> {
  const [missed] = await sql<{ until: string }>(
    `select details ->> 'awaitedUntil' as until from audit_event
     where subject = 'wave' and subject_id = $1 and action = $2 order by at limit 1`,
    [waveId, MISSED],
  );
  return missed ? new Date(missed.until) : null;
}

async function noteMissed(sql: Sql, waveId: string, now: Date): Promise<Date> {
  const until = new Date(now.getTime() + KEYS_AWAITED_DAYS * DAY);
  const details = { awaitedUntil: until.toISOString() };
  await recordAudit(sql, null, { action: MISSED, subject: 'wave', subjectId: waveId, details });
  return until;
}
