import { oneAtATime } from '../sending/one-at-a-time.ts';
import type { Visit } from '../sending/send-answers.ts';
import { takeTicket } from './take-ticket.ts';

/**
 * Draws the ticket when somebody starts, so that who started on another device learns it before answering.
 * @throws RefusedError `already-drawn`; UnreachableError
 */
export async function drawEarly(visit: Visit): Promise<void> {
  const { cell } = visit.questions;
  if (cell) await oneAtATime(visit.key, () => takeTicket(visit, cell));
}
