import type { Questions, Received } from '@unisono/surveys/respond';
import { loadAnonymous } from '../anonymous/load-anonymous.ts';
import { keepProgress, readProgress } from '../keeping/progress.ts';
import { ask, RefusedError } from '../server/ask.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { standingAnswers } from './standing-answers.ts';

export interface Visit {
  readonly token: string;
  /** Where its progress is kept. */
  readonly key: string;
  readonly questions: Questions;
}

/**
 * Sends what is kept, once, whatever tabs are open; does nothing where it has arrived already. What is kept says so
 * afterwards. @throws RefusedError, UnreachableError
 */
export async function sendAnswers(visit: Visit): Promise<void> {
  await oneAtATime(visit.key, async () => {
    if (readProgress(visit.key).received) return;
    const received = await submit(visit);
    keepProgress(visit.key, { ...readProgress(visit.key), received });
  });
}

async function submit(visit: Visit): Promise<Received> {
  const { token, key, questions } = visit;
  const { answers, device, receipt } = readProgress(key);
  const standing = standingAnswers(questions.content.questions, answers);
  if (questions.mode === 'anonymous') {
    const { sendSealed } = await loadAnonymous();
    return sendSealed(visit, standing);
  }
  const own = questions.open ? { device } : {};
  const received = await ask('respond.submit', { token, ...own, answers: standing, receipt });
  return received.earlier && (await isOurs(receipt)) ? { received: true, earlier: false } : received;
}

/** Whether what had arrived earlier is what was sent from here: then only its acknowledgement was lost. */
async function isOurs(receipt: string): Promise<boolean> {
  try {
    await ask('respond.receipt', { receipt });
    return true;
  } catch (error) {
    if (error instanceof RefusedError) return false;
    throw error;
  }
}
