import { sqlOf } from '@unisono/database/sql';
import { submitSealed } from '@unisono/disclosure/server';
import { NotFoundError, type Context } from '@unisono/rpc/server';
import type { Received, SubmitSealedInput } from './respond.schema.ts';

/**
 * Takes a sealed answer of an anonymous wave in. Who sends it is not asked, looked at or logged. Sent again it is
 * acknowledged and the first counts.
 * @throws NotFoundError `wave-unknown`
 * @throws ConflictError `wave-closed`
 * @throws InvalidInputError `token-invalid`, `sealed-invalid`
 */
export async function submitSealedAnswers(
  { em }: Pick<Context, 'em'>,
  { waveId, cellId, token, sealed }: SubmitSealedInput,
): Promise<Received> {
  const sql = sqlOf(em);
  const [cell] = await sql<{ key: string }>('select cell_key as key from wave_cell where id = $1 and wave_id = $2', [
    cellId,
    waveId,
  ]);
  if (!cell) throw new NotFoundError('wave-unknown', { field: 'cellId' });
  await submitSealed(sql, { waveId, cellKey: cell.key, token, sealed: Buffer.from(sealed, 'base64url') });
  return { received: true, earlier: false };
}
