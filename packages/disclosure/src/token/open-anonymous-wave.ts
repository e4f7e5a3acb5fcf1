import { recordAudit } from '@unisono/accounts/server';
import type { Sql } from '@unisono/database/sql';
import type { Actor } from '@unisono/rpc/server';
import { openProtectedWave } from '../release/open-protected-wave.ts';
import type { ProtectedWaveInput } from '../release/protected-wave.schema.ts';
import type { InviteeCell } from './draw-cells.ts';
import type { CellKeys } from './token.schema.ts';
import { keyHash, makeWaveKeys } from './wave-keys.ts';

/**
 * Opens an anonymous wave with the cells and places of `drawCells`: makes its keys, and writes the hashes of the public
 * ones to the audit, so that everybody can see later that a cell had one key. Answers what the invitees' pages need.
 * Losing the file under `dataDir` loses the answers of the open wave.
 * @throws ConflictError `protection-missing`
 */
export async function openAnonymousWave(
  sql: Sql,
  actor: Pick<Actor, 'accountId'> | null,
  dataDir: string,
  { cells, ...wave }: Omit<ProtectedWaveInput, 'mode' | 'attributes'> & { readonly cells: readonly InviteeCell[] },
): Promise<CellKeys[]> {
  await openProtectedWave(sql, { ...wave, mode: 'anonymous', attributes: [] });
  const cellIds = cells.map((cell) => cell.id);
  const keys = await makeWaveKeys(dataDir, wave.waveId, cellIds);
  const made = Object.entries(keys.cells).map(([cellId, { publicKey }]) => ({
    cellId,
    cellKey: publicKey,
    inboxKey: keys.inbox.publicKey,
  }));
  await recordAudit(sql, actor, {
    action: 'wave.keys-made',
    subject: 'wave',
    subjectId: wave.waveId,
    details: {
      inbox: keyHash(keys.inbox.publicKey),
      cells: made.map(({ cellId, cellKey }) => ({ cellId, sha256: keyHash(cellKey) })),
    },
  });
  return made;
}
