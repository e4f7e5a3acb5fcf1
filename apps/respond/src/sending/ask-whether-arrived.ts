import type { Received } from '@unisono/surveys/respond';
import { readProgress } from '../keeping/progress.ts';
import { readTicket } from '../keeping/ticket.ts';
import { ask, RefusedError } from '../server/ask.ts';
import type { Visit } from './send-answers.ts';

/**
 * After the close: whether what was sent from here had arrived before it, though nobody heard so.
 * @throws RefusedError where it had not, or was lost since; UnreachableError where that is not known
 */
export async function askWhetherArrived({ key, questions: { mode, waveId } }: Visit): Promise<Received> {
  if (mode === 'anonymous') {
    // Sent again after the close, a letter is acknowledged if it is in, and refused if it is not or was lost with the key.
    const { token, letter } = readTicket(key) ?? {};
    if (!token || !letter) throw new RefusedError('wave-closed', undefined);
    return ask('respond.submitSealed', { waveId, token, ...letter });
  }
  if (await isOurs(readProgress(key).receipt)) return { received: true, earlier: false };
  throw new RefusedError('wave-closed', undefined);
}

/** Whether an answer came in with this receipt, which only this device knows. */
export async function isOurs(receipt: string): Promise<boolean> {
  try {
    await ask('respond.receipt', { receipt });
    return true;
  } catch (error) {
    if (error instanceof RefusedError && error.reason === 'receipt-unknown') return false;
    throw error;
  }
}
