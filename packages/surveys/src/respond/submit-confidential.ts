import { randomUUID } from 'node:crypto';
import { lockForTransaction, type Sql } from '@unisono/database/sql';
import { enrolParticipants, readReceipt, submitAnswer } from '@unisono/disclosure/server';
import { InvalidInputError, NotFoundError } from '@unisono/rpc/server';
import { completeAnswer } from '../protected/complete-answer.ts';
import { protectedAnswerOf } from '../protected/protected-answer-of.ts';
import { waveState } from '../wave/present-wave.ts';
import { checkedQuestions } from './checked-questions.ts';
import { deviceHash, deviceSecret, type Asked } from './find-asked.ts';
import type { Received, SubmitAnswersInput } from './respond.schema.ts';

/**
 * Hands the answers of a confidential wave to the guard, and leaves no trace of it anywhere else. Sent again while the
 * wave is open, by whoever holds the same address, the last ones count.
 */
export async function submitConfidential(
  sql: Sql,
  asked: Asked,
  { token, device, receipt, answers }: SubmitAnswersInput,
  now: Date,
): Promise<Received> {
  if (receipt === undefined) throw new InvalidInputError('receipt-missing', { field: 'receipt' });
  const kept = Buffer.from(receipt, 'base64url');
  if (await arrivedBefore(sql, asked, kept, now)) return { received: true, earlier: true };
  const questions = checkedQuestions(asked, answers, now);
  const answer = completeAnswer(asked.content, protectedAnswerOf(questions, answers));
  const submit = (secret: Uint8Array) =>
    submitAnswer(sql, { waveId: asked.protectedId, token: secret, receipt: kept, answer });
  if (asked.linkId) await submitAsDevice(sql, asked, asked.linkId, device, submit);
  else await submit(Buffer.from(token, 'base64url'));
  return { received: true, earlier: false };
}

/**
 * Whether a page that never heard of the acknowledgement asks for one that cannot be replaced any more. While a wave that is
 * no series is open every answer can be, so nothing is read.
 */
async function arrivedBefore(sql: Sql, asked: Asked, receipt: Uint8Array, now: Date): Promise<boolean> {
  const closed = waveState(asked, now) === 'closed';
  if (!closed && asked.protectedId === asked.waveId) return false;
  const known = await readReceipt(sql, receipt);
  return known?.waveId === asked.protectedId && (closed || known.releaseId !== null);
}

/** A device joins the wave with its first answer, at the unit of the address that it came by. */
async function submitAsDevice(
  sql: Sql,
  { protectedId, unitId }: Asked,
  linkId: string,
  device: string | undefined,
  submit: (secret: Uint8Array) => Promise<void>,
): Promise<void> {
  if (!device) throw new InvalidInputError('device-missing', { field: 'device' });
  const secret = deviceSecret(linkId, device);
  const hash = deviceHash(linkId, device);
  // Of two at once the second waits here for the first to commit, and then finds that the device has joined.
  await lockForTransaction(sql, `surveys:device ${hash}`);
  try {
    await submit(secret);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const participant = { id: randomUUID(), tokenHash: Buffer.from(hash, 'hex'), placeId: unitId, attributes: [] };
    await enrolParticipants(sql, protectedId, [participant]);
    await submit(secret);
  }
}
