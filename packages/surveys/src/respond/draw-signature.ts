import { inTransaction } from '@unisono/database/sql';
import { readCellKey, signBlinded } from '@unisono/disclosure/server';
import { ConflictError, type Context } from '@unisono/rpc/server';
import { hashAnswerSecret } from '../wave/answer-secret.ts';
import { waveState } from '../wave/present-wave.ts';
import { findAsked } from './find-asked.ts';
import type { DrawnSignature, DrawSignatureInput } from './respond.schema.ts';

/**
 * Signs the one blinded token that an invitation to an anonymous wave has; asked again for the same one, it answers the
 * same. What was blinded cannot be told from what is sent in later.
 * @throws NotFoundError `invitation-unknown`
 * @throws ConflictError `wave-not-anonymous`, `wave-not-open`, `already-drawn` (another device began), `wave-keys-missing`
 * @throws InvalidInputError `blinded-invalid`
 */
export async function drawSignature(
  { database, settings, now }: Pick<Context, 'database' | 'settings' | 'now'>,
  { token, blinded }: DrawSignatureInput,
): Promise<DrawnSignature> {
  return inTransaction(database.app, async (sql) => {
    // Whoever closes the wave forgets who drew: a draw waits for that, and then finds it closed in the next statement.
    await sql(`select from wave where id = (select wave_id from invitation where token_hash = $1) for share`, [
      hashAnswerSecret(token),
    ]);
    const asked = await findAsked(sql, token);
    if (!asked.cell) throw new ConflictError('wave-not-anonymous');
    if (waveState(asked, now()) !== 'open') throw new ConflictError('wave-not-open');
    const held = await sql(
      'update invitation set blinded = $2 where id = $1 and (blinded is null or blinded = $2) returning id',
      [asked.invitationId, blinded],
    );
    if (held.length === 0) throw new ConflictError('already-drawn');
    const key = await readCellKey(settings.dataDir, asked.waveId, asked.cell.cellId);
    if (!key) throw new ConflictError('wave-keys-missing');
    return { signature: signBlinded(key.privateKey, blinded) };
  });
}
