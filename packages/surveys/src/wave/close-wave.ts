import { sqlOf } from '@unisono/database/sql';
import { ConflictError, type Context, type VerbContext } from '@unisono/rpc/server';
import { destroyIdleKeys } from '../protected/destroy-idle-keys.ts';
import { endWave } from './end-wave.ts';
import { readWaveRow } from './read-wave-row.ts';
import { requireAudience } from './require-audience.ts';
import type { CloseWaveInput } from './wave.schema.ts';

/**
 * Ends a wave before its window does: no answer is taken any more, what is booked but not sent is taken back, and what
 * was answered to a protected one is released. A recurring one comes round no more. Twice changes nothing.
 * @throws ConflictError `wave-not-launched`, `wave-keys-missing`, NotFoundError `wave-unknown`
 */
export async function closeWave(
  ctx: VerbContext & Pick<Context, 'settings'>,
  { waveId, withoutAnswers = false }: CloseWaveInput,
): Promise<void> {
  const { dataDir } = ctx.settings;
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const wave = await readWaveRow(sql, ctx, waveId, true);
    await requireAudience(sql, ctx, wave.side, wave.plan);
    if (!wave.launchedAt) throw new ConflictError('wave-not-launched', { field: 'waveId' });
    if (wave.closedAt) return;
    await endWave(sql, wave, { actor: ctx.actor, dataDir, now: ctx.now(), withoutAnswers });
  });
  // Only now that it is closed for good: nobody can link an answer to an invitation any more.
  await ctx.em.transactional((em) => destroyIdleKeys(sqlOf(em), dataDir));
}
