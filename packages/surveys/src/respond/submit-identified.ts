import { newId, type Sql } from '@unisono/database/sql';
import { recordMoment, today } from '@unisono/people-core/server';
import { ConflictError, InvalidInputError, NotFoundError } from '@unisono/rpc/server';
import { momentOfAnswers } from '../survey/moment-of-answers.ts';
import { hashAnswerSecret } from '../wave/answer-secret.ts';
import { checkedQuestions } from './checked-questions.ts';
import { deviceHash, type Asked } from './find-asked.ts';
import type { Received, SubmitAnswersInput } from './respond.schema.ts';

/** Takes the answers of an identified wave in as a moment; sent again, the first counts. */
export async function submitIdentified(
  sql: Sql,
  client: Parameters<typeof recordMoment>[0],
  asked: Asked,
  input: SubmitAnswersInput,
  now: Date,
): Promise<Received> {
  const held = await holdAnswer(sql, asked, input.device);
  if (held.earlier) return { received: true, earlier: true };
  const questions = checkedQuestions(asked, input.answers, now);

  if (asked.unitCode === null) throw new ConflictError('wave-not-open');
  const moment = {
    externalId: held.id,
    person: held.id,
    role: asked.side,
    unit: asked.unitCode,
    day: await today(sql, now),
    at: now.toISOString(),
    ...momentOfAnswers(questions, input.answers),
  };
  const options = { source: `wave:${asked.waveId}`, actor: null, now };
  const outcome = await recordMoment(client, sql, moment, asked.personId, options);
  const [problem] = outcome.problems;
  if (outcome.new !== 1)
    throw new Error(`an answer was not recorded: ${problem?.field ?? ''} ${problem?.reason ?? ''}`);
  await sql('update invitation set answered_at = $2, receipt_hash = $3 where id = $1', [
    held.id,
    now,
    input.receipt === undefined ? null : hashAnswerSecret(input.receipt),
  ]);
  return { received: true, earlier: false };
}

interface HeldAnswer {
  readonly id: string;
  readonly earlier: boolean;
}

/** Holds the one answer that an invitation, or a device at an open address, has: of two at once, one waits. */
async function holdAnswer(sql: Sql, asked: Asked, device: string | undefined): Promise<HeldAnswer> {
  if (asked.linkId) return holdDevice(sql, asked, asked.linkId, device);
  // The person first, as whoever erases does; an erased one is nobody any more.
  const [held] = await sql<{ id: string; answered_at: Date | null }>(
    `select held.id, held.answered_at from invitation held join person on person.id = held.person_id
     where held.id = $1 and erased_at is null for key share of person for update of held`,
    [asked.invitationId],
  );
  if (!held) throw new NotFoundError('invitation-unknown');
  return { id: held.id, earlier: held.answered_at !== null };
}

async function holdDevice(sql: Sql, asked: Asked, linkId: string, device: string | undefined): Promise<HeldAnswer> {
  if (!device) throw new InvalidInputError('device-missing', { field: 'device' });
  // Of two at once the second waits here for the first to commit, and then finds its row.
  const [made] = await sql<{ id: string }>(
    `insert into invitation (id, wave_id, person_id, unit_id, token_hash) values ($1, $2, null, $3, $4)
     on conflict (token_hash) do nothing returning id`,
    [newId(), asked.waveId, asked.unitId, deviceHash(linkId, device)],
  );
  return made ? { id: made.id, earlier: false } : { id: '', earlier: true };
}
