import { AnswerTooLongError, seal } from '@unisono/disclosure/browser';
import { protectedAnswerOf, type Answers, type Received } from '@unisono/surveys/respond';
import { keepTicket, readTicket } from '../keeping/ticket.ts';
import { toBase64url } from '../receipt/base64url.ts';
import type { Visit } from '../sending/send-answers.ts';
import { ask, RefusedError } from '../server/ask.ts';
import { takeTicket } from './take-ticket.ts';

/**
 * Sends answers sealed, with the ticket and without the address they were asked by.
 * @throws RefusedError, also `answers-too-long` for more words than a seal holds; UnreachableError
 */
export async function sendSealed(visit: Visit, answers: Answers): Promise<Received> {
  const { waveId, cell, content } = visit.questions;
  if (!cell) throw new RefusedError('wave-not-open', undefined);
  const { cellId } = cell;
  const token = await takeTicket(visit, cell);
  const answer = protectedAnswerOf(content.questions, answers);
  const sealed = await seal(cell.inboxKey, waveId, { cellId, token, answer }).catch((error: unknown) => {
    throw error instanceof AnswerTooLongError ? new RefusedError('answers-too-long', undefined) : error;
  });
  const letter = { cellId, sealed: toBase64url(sealed) };
  const ticket = readTicket(visit.key);
  if (ticket) keepTicket(visit.key, { ...ticket, letter });
  return ask('respond.submitSealed', { waveId, token, ...letter });
}
