import { oneAtATime } from '../sending/one-at-a-time.ts';
import type { Visit } from '../sending/send-answers.ts';
import { UnreachableError } from '../server/ask.ts';
import { takeTicket } from './take-ticket.ts';

/**
 * Draws the ticket when somebody starts, so that who started on another device learns it before answering. Without a
 * connection it is drawn when the answers are sent. @throws RefusedError `already-drawn`
 */
export async function drawEarly(visit: Visit): Promise<void> {
  const { cell } = visit.questions;
  if (!cell) return;
  try {
    await oneAtATime(visit.key, () => takeTicket(visit, cell));
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
  }
}
