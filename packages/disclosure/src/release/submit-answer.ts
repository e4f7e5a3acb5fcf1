import type { Sql } from '@unisono/database/sql';
import { ConflictError, InvalidInputError, NotFoundError } from '@unisono/rpc/server';
import type { ProtectedAnswer } from './protected-wave.schema.ts';

/**
 * Hands a confidential answer to the guard; a second one of the same person replaces it until the release. `token` is
 * the secret of the person's address, `receipt` one that only the person keeps: both are stored as hashes.
 * @throws NotFoundError `invitation-unknown`
 * @throws ConflictError `wave-closed`
 * @throws InvalidInputError `answer-not-asked`
 */
export async function submitAnswer(
  sql: Sql,
  {
    waveId,
    token,
    receipt,
    answer,
  }: { waveId: string; token: Uint8Array; receipt: Uint8Array; answer: ProtectedAnswer },
): Promise<void> {
  const [row] = await sql<{ outcome: string }>(
    'select guarded.submit_answer($1, $2, $3::jsonb, $4::jsonb, $5) as outcome',
    [waveId, Buffer.from(token), JSON.stringify(answer.values), JSON.stringify(answer.comments), Buffer.from(receipt)],
  );
  if (row?.outcome === 'unknown') throw new NotFoundError('invitation-unknown');
  if (row?.outcome === 'closed') throw new ConflictError('wave-closed');
  if (row?.outcome === 'not-asked') throw new InvalidInputError('answer-not-asked', { field: 'values' });
}
