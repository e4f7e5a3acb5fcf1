import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '@unisono/database/pools';
import { inTransaction } from '@unisono/database/sql';
import { enrolParticipants } from '../enrol-participants.ts';
import { openProtectedWave } from '../open-protected-wave.ts';
import type { ProtectedAnswer, ProtectedWaveInput } from '../protected-wave.schema.ts';
import type { PlacedAnswer } from '../release-of.ts';
import { submitAnswer } from '../submit-answer.ts';

interface GivenParticipant {
  readonly id: string;
  readonly token: Uint8Array;
  readonly receipt: Uint8Array;
}

export interface GivenWave {
  readonly waveId: string;
  readonly participants: readonly GivenParticipant[];
}

/** Launches a confidential wave, as the server's role, to one person for each of these places. */
export async function givenWave(
  database: Database,
  people: readonly Pick<PlacedAnswer, 'path' | 'attributes'>[],
  changes: Partial<ProtectedWaveInput> = {},
): Promise<GivenWave> {
  const waveId = randomUUID();
  const places = new Map(
    people.flatMap(({ path }) => path.map((id, depth) => [id, { id, parentId: path[depth - 1] ?? null }])),
  );
  const participants = people.map(() => ({ id: randomUUID(), token: randomBytes(32), receipt: randomBytes(32) }));
  await inTransaction(database.app, async (sql) => {
    await openProtectedWave(sql, {
      waveId,
      mode: 'confidential',
      attributes: ['first', 'second'],
      families: [{ code: 'ease', measures: [{ code: 'ease', kind: 'scale', min: 1, max: 7 }] }],
      places: [...places.values()],
      ...changes,
    });
    const enrolled = people.flatMap((person, index) => {
      const own = participants[index];
      if (!own) return [];
      const tokenHash = createHash('sha256').update(own.token).digest();
      return [{ id: own.id, tokenHash, placeId: person.path.at(-1) ?? '', attributes: person.attributes }];
    });
    await enrolParticipants(sql, waveId, enrolled);
  });
  return { waveId, participants };
}

/** Answers in the name of each participant, in their order; undefined: does not answer. */
export async function givenAnswers(
  database: Database,
  wave: GivenWave,
  answers: readonly (ProtectedAnswer | undefined)[],
): Promise<void> {
  await inTransaction(database.app, async (sql) => {
    for (const [index, answer] of answers.entries()) {
      const own = wave.participants[index];
      if (own && answer) await submitAnswer(sql, { waveId: wave.waveId, ...own, answer });
    }
  });
}
