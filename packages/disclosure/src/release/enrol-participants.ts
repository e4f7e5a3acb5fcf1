import type { Sql } from '@unisono/database/sql';
import type { Participant } from './protected-wave.schema.ts';

/**
 * Writes down who may answer a confidential wave, from which unit and with which attributes. Possible in the
 * transaction that opened it; later only where the wave is rolling. Nobody can be moved or changed afterwards.
 */
export async function enrolParticipants(sql: Sql, waveId: string, participants: readonly Participant[]): Promise<void> {
  const rows = participants.map(({ id, tokenHash, placeId, attributes }) => ({
    id,
    token_hash: Buffer.from(tokenHash).toString('hex'),
    place_id: placeId,
    first: attributes[0] ?? '',
    second: attributes[1] ?? '',
  }));
  await sql('select guarded.enrol($1, $2::jsonb)', [waveId, JSON.stringify(rows)]);
}
