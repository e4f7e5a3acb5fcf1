import { sqlOf } from '@unisono/database/sql';
import type { Context, VerbContext } from '@unisono/rpc/server';
import { answerAddress, answerSecret } from './answer-secret.ts';
import { readWaveRow } from './read-wave-row.ts';
import { requireAudience } from './require-audience.ts';
import type { WaveIdInput, WaveLink } from './wave.schema.ts';

/** The open addresses of a launched wave, one for each of its units. @throws NotFoundError `wave-unknown` */
export async function listLinks(
  ctx: VerbContext & Pick<Context, 'settings'>,
  { waveId }: WaveIdInput,
): Promise<WaveLink[]> {
  const sql = sqlOf(ctx.em);
  const wave = await readWaveRow(sql, ctx, waveId);
  await requireAudience(sql, ctx, wave.side, wave.plan);
  const links = await sql<{ id: string; unitId: string }>(
    'select id, unit_id as "unitId" from wave_link where wave_id = $1 order by id',
    [wave.id],
  );
  const { baseUrl, secret } = ctx.settings;
  return links.map(({ id, unitId }) => ({ unitId, address: answerAddress(baseUrl, answerSecret(id, secret)) }));
}
