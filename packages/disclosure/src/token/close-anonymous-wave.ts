import { randomInt } from 'node:crypto';
import type { Sql } from '@unisono/database/sql';
import { ConflictError } from '@unisono/rpc/server';
import type { ProtectedAnswer } from '../release/protected-wave.schema.ts';
import { openSealed } from './open-sealed.ts';
import { tokenHash, verifyToken } from './verify-token.ts';
import { readWaveKeys, type WaveKeys } from './wave-keys.ts';

/**
 * Closes an anonymous wave in the caller's transaction: opens what was sealed, stores the answers in random order with
 * random ids and no times, releases them, notes the spent tokens and empties the inbox. Once that is committed,
 * `destroyWaveKeys` destroys the keys, and from there on nobody can link an answer to an invitation. `complete` adds the
 * numbers that pages leave to the server.
 * @throws ConflictError `wave-keys-missing`: the key file is lost, or the wave is closed
 */
export async function closeAnonymousWave(
  sql: Sql,
  dataDir: string,
  waveId: string,
  complete: (answer: ProtectedAnswer) => ProtectedAnswer = (answer) => answer,
): Promise<{ releaseId: string }> {
  const keys = await readWaveKeys(dataDir, waveId);
  if (!keys) throw new ConflictError('wave-keys-missing');
  const inbox = await sql<{ token: Buffer; answer: Buffer }>('select * from guarded.take_inbox($1)', [waveId]);
  const answers = [];
  for (const { token, answer } of inbox) {
    const read = await readAnswer(keys, waveId, token, answer);
    if (read) answers.push({ placeId: read.cellId, ...complete(read.answer) });
  }
  const [row] = await sql<{ id: string }>('select guarded.close_anonymous($1, $2::jsonb) as id', [
    waveId,
    JSON.stringify(shuffled(answers)),
  ]);
  return { releaseId: row?.id ?? '' };
}

/** The inbox comes in the order of its hashes: a log of statements with their parameters would keep that. */
function shuffled<Answer>(answers: readonly Answer[]): Answer[] {
  const mixed = [...answers];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as Answer, mixed[last] as Answer];
  }
  return mixed;
}

/** The answer with its cell; undefined when what was sealed is not of this token, or of no cell. */
async function readAnswer(keys: WaveKeys, waveId: string, token: Buffer, sealed: Buffer) {
  const content = await openSealed(keys.inbox, waveId, sealed);
  const cell = content && keys.cells[content.cellId];
  if (!cell || !tokenHash(content.token).equals(token) || !verifyToken(cell.publicKey, content.token)) return undefined;
  return content;
}
