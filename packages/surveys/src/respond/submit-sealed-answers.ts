import { sqlOf } from '@unisono/database/sql';
import { submitSealed } from '@unisono/disclosure/server';
import { ConflictError, NotFoundError, type Context } from '@unisono/rpc/server';
import { waveState } from '../wave/present-wave.ts';
import { ANSWERS_LOST, type WaveRow } from '../wave/read-wave-row.ts';
import type { Received, SubmitSealedInput } from './respond.schema.ts';

/**
 * Takes a sealed answer of an anonymous wave in. Who sends it is not asked, looked at or logged. Sent again it is
 * acknowledged and the first counts. After the window only what was received before is.
 * @throws NotFoundError `wave-unknown`
 * @throws ConflictError `wave-closed`; `answers-lost`: it had arrived, and was thrown away unread
 * @throws InvalidInputError `token-invalid`, `sealed-invalid`
 */
export async function submitSealedAnswers(
  { em, now }: Pick<Context, 'em' | 'now'>,
  { waveId, cellId, token, sealed }: SubmitSealedInput,
): Promise<Received> {
  const sql = sqlOf(em);
  const [cell] = await sql<SealedCell>(
    `select cell_key as key, launched_at as "launchedAt", closed_at as "closedAt", opens_at as "opensAt",
       closes_at as "closesAt"
     from wave_cell join wave on wave.id = wave_cell.wave_id where wave_cell.id = $1 and wave.id = $2`,
    [cellId, waveId],
  );
  if (!cell) throw new NotFoundError('wave-unknown', { field: 'cellId' });
  const late = waveState(cell, now()) !== 'open';
  await submitSealed(sql, { waveId, cellKey: cell.key, token, sealed: Buffer.from(sealed, 'base64url'), late });
  // Of its own and afterwards: whatever close the guard waited for, this statement sees.
  const [thrownAway] = await sql(`select from wave where id = $1 and ${ANSWERS_LOST}`, [waveId]);
  if (thrownAway) throw new ConflictError('answers-lost');
  return { received: true, earlier: false };
}

interface SealedCell extends Pick<WaveRow, 'launchedAt' | 'closedAt' | 'opensAt' | 'closesAt'> {
  readonly key: string;
}
