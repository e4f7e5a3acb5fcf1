import type { Sql } from '@unisono/database/sql';
import { ConflictError, InvalidInputError, NotFoundError } from '@unisono/rpc/server';
import { CONTENT_BYTES } from './seal.ts';
import type { Token } from './token.schema.ts';
import { tokenHash, verifyToken } from './verify-token.ts';

const SEALED_BYTES = 65 + CONTENT_BYTES + 16;

/**
 * Takes an anonymous answer in, sealed, under the hash of its token. Durable when it returns; sent again it is
 * acknowledged and nothing changes: the first one counts. `cellKey` is the public key of the cell the token is of.
 * @throws InvalidInputError `token-invalid`, `sealed-invalid`
 * @throws NotFoundError `wave-unknown`
 * @throws ConflictError `wave-closed`
 */
export async function submitSealed(
  sql: Sql,
  { waveId, cellKey, token, sealed }: { waveId: string; cellKey: string; token: Token; sealed: Uint8Array },
): Promise<void> {
  if (sealed.length !== SEALED_BYTES) throw new InvalidInputError('sealed-invalid', { field: 'sealed' });
  if (!verifyToken(cellKey, token)) throw new InvalidInputError('token-invalid', { field: 'token' });
  const [row] = await sql<{ outcome: string }>('select guarded.put_in_inbox($1, $2, $3) as outcome', [
    waveId,
    tokenHash(token),
    Buffer.from(sealed),
  ]);
  if (row?.outcome === 'unknown') throw new NotFoundError('wave-unknown');
  if (row?.outcome === 'closed') throw new ConflictError('wave-closed');
}
