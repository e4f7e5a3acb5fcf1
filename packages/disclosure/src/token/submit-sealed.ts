import type { Sql } from '@unisono/database/sql';
import { ConflictError, InvalidInputError, NotFoundError } from '@unisono/rpc/server';
import { CONTENT_BYTES } from './seal.ts';
import type { Token } from './token.schema.ts';
import { tokenHash, verifyToken } from './verify-token.ts';

const SEALED_BYTES = 65 + CONTENT_BYTES + 16;

interface SealedSubmission {
  readonly waveId: string;
  readonly cellKey: string;
  readonly token: Token;
  readonly sealed: Uint8Array;
  readonly late?: boolean;
}

/**
 * Takes an anonymous answer in, sealed, under the hash of its token. Durable when it returns; sent again it is
 * acknowledged and nothing changes: the first one counts. `cellKey` is the public key of the cell the token is of;
 * `late` says that the window is over: then only what was taken before is acknowledged.
 * @throws InvalidInputError `token-invalid`, `sealed-invalid`
 * @throws NotFoundError `wave-unknown`
 * @throws ConflictError `wave-closed`
 */
export async function submitSealed(
  sql: Sql,
  { waveId, cellKey, token, sealed, late = false }: SealedSubmission,
): Promise<void> {
  if (sealed.length !== SEALED_BYTES) throw new InvalidInputError('sealed-invalid', { field: 'sealed' });
  if (!verifyToken(cellKey, token)) throw new InvalidInputError('token-invalid', { field: 'token' });
  const [row] = await sql<{ outcome: string }>('select guarded.put_in_inbox($1, $2, $3) as outcome', [
    waveId,
    tokenHash(token),
    late ? null : Buffer.from(sealed),
  ]);
  if (row?.outcome === 'unknown') throw new NotFoundError('wave-unknown');
  if (row?.outcome === 'closed') throw new ConflictError('wave-closed');
}
