import { drawToken, finishToken, type CellKeys, type Token } from '@unisono/disclosure/browser';
import { keepProgress, readProgress } from '../keeping/progress.ts';
import { ask } from '../server/ask.ts';
import type { Visit } from '../sending/send-answers.ts';

/**
 * The token that shows that somebody of the cell was invited. It is drawn once and kept before the server signs it
 * unseen, so that another try asks for the same signature. One tab at a time.
 * @throws RefusedError `already-drawn`: another device began; UnreachableError
 */
export async function takeTicket({ token: secret, key }: Visit, { cellKey }: CellKeys): Promise<Token> {
  const before = readProgress(key);
  if (before.ticket?.token) return before.ticket.token;
  const draw = before.ticket?.draw ?? (await drawToken(cellKey));
  keepProgress(key, { ...before, ticket: { draw, token: null } });
  const { signature } = await ask('respond.draw', { token: secret, blinded: draw.blinded });
  const token = await finishToken(cellKey, draw, signature);
  keepProgress(key, { ...readProgress(key), ticket: { draw, token } });
  return token;
}
