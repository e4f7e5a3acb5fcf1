import { listOccasions } from '@unisono/contact-pressure/server';
import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { readWaveRow } from './read-wave-row.ts';
import { requireAudience } from './require-audience.ts';
import type { WaveIdInput } from './wave.schema.ts';

/** When a wave has reminded people, the last first, as ISO 8601. @throws NotFoundError `wave-unknown` */
export async function listReminders(
  ctx: Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>,
  { waveId }: WaveIdInput,
): Promise<string[]> {
  const sql = sqlOf(ctx.em);
  const wave = await readWaveRow(sql, ctx, waveId);
  await requireAudience(sql, ctx, wave.side, wave.plan);
  const reminders = await listOccasions(sql, wave.id, 'reminder');
  return reminders.map((at) => at.toISOString());
}
