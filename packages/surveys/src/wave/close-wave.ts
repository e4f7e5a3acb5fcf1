import { recordAudit } from '@unisono/accounts/server';
import { cancelContacts } from '@unisono/contact-pressure/server';
import { sqlOf } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { readWaveRow } from './read-wave-row.ts';
import { requireAudience } from './require-audience.ts';
import type { WaveIdInput } from './wave.schema.ts';

/**
 * Ends a wave before its window does: no answer is taken any more, and what is booked but not sent is taken back. A
 * recurring one comes round no more. Twice changes nothing.
 * @throws ConflictError `wave-not-launched`, NotFoundError `wave-unknown`
 */
export async function closeWave(ctx: VerbContext, { waveId }: WaveIdInput): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const wave = await readWaveRow(sql, ctx, waveId, true);
    await requireAudience(sql, ctx, wave.side, wave.plan);
    if (!wave.launchedAt) throw new ConflictError('wave-not-launched', { field: 'waveId' });
    if (wave.closedAt) return;
    await sql('update wave set closed_at = $2 where id = $1', [wave.id, ctx.now()]);
    await cancelContacts(sql, { senderId: wave.id, note: 'wave-closed' }, ctx.now());
    await recordAudit(sql, ctx.actor, { action: 'wave.closed', subject: 'wave', subjectId: wave.id });
  });
}
