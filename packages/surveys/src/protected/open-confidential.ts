import type { Sql } from '@unisono/database/sql';
import { enrolParticipants, openProtectedWave } from '@unisono/disclosure/server';
import type { Question } from '../survey/question.schema.ts';
import { isRolling } from '../wave/is-rolling.ts';
import type { WavePlan } from '../wave/wave-plan.schema.ts';
import type { LaunchPlace } from './launch-places.ts';
import { measuresOf } from './measures-of.ts';

/** Somebody who is invited, by the id of the invitation; `tokenHash` in hexadecimal. */
export interface Invited {
  readonly id: string;
  readonly unitId: string;
  readonly attributes: readonly string[];
  readonly tokenHash: string;
}

interface ConfidentialWave {
  readonly id: string;
  readonly plan: Pick<WavePlan, 'mode' | 'k' | 'attributes' | 'channels' | 'schedule'>;
  readonly content: { readonly questions: readonly Question[] };
}

const AT_ONCE = 10_000;

/**
 * Hands a confidential wave to the guard: what it was launched with, and who may answer. With an open address more may
 * join while it is open, each device one; to a rolling one people come as their day comes.
 * @throws ConflictError `protection-missing`
 */
export async function openConfidential(
  sql: Sql,
  { id, plan, content }: ConfidentialWave,
  invited: readonly Invited[],
  places: readonly LaunchPlace[],
): Promise<void> {
  await openProtectedWave(sql, {
    waveId: id,
    mode: 'confidential',
    k: plan.k,
    rolling: plan.channels.includes('link') || isRolling(plan),
    attributes: plan.attributes,
    families: measuresOf(content),
    places: [...places],
  });
  await enrolInvited(sql, id, invited);
}

/** Lets these people answer: in the transaction that opened the wave, or while it is rolling. */
export async function enrolInvited(sql: Sql, waveId: string, invited: readonly Invited[]): Promise<void> {
  for (let start = 0; start < invited.length; start += AT_ONCE) {
    const participants = invited.slice(start, start + AT_ONCE).map((each) => ({
      id: each.id,
      tokenHash: Buffer.from(each.tokenHash, 'hex'),
      placeId: each.unitId,
      attributes: each.attributes,
    }));
    await enrolParticipants(sql, waveId, participants);
  }
}
