import { drawToken, finishToken, type CellKeys, type Token } from '@unisono/disclosure/browser';
import { keepTicket, readTicket, type Ticket } from '../keeping/ticket.ts';
import { ask } from '../server/ask.ts';
import type { Visit } from '../sending/send-answers.ts';

/**
 * The token that shows that somebody of the cell was invited. It is drawn once and kept before the server signs it
 * unseen, so that another try asks for the same signature. One tab at a time, where browsers have locks; elsewhere of
 * two that draw at once both go on with what was kept first.
 * @throws RefusedError `already-drawn`: another device began; UnreachableError
 */
export async function takeTicket({ token: secret, key }: Visit, { cellKey }: CellKeys): Promise<Token> {
  const { draw, token: before } = readTicket(key) ?? (await drawnOnce(key, cellKey));
  if (before) return before;
  const { signature } = await ask('respond.draw', { token: secret, blinded: draw.blinded });
  const token = await finishToken(cellKey, draw, signature);
  keepTicket(key, { letter: null, ...readTicket(key), draw, token });
  return token;
}

async function drawnOnce(key: string, cellKey: string): Promise<Ticket> {
  const draw = await drawToken(cellKey);
  const meanwhile = readTicket(key);
  if (meanwhile) return meanwhile;
  const ticket = { draw, token: null, letter: null };
  keepTicket(key, ticket);
  return ticket;
}
