import type { Questions, Received } from '@unisono/surveys/respond';
import { loadAnonymous } from '../anonymous/load-anonymous.ts';
import { keepProgress, readProgress } from '../keeping/progress.ts';
import { ask } from '../server/ask.ts';
import { askWhetherArrived, isOurs } from './ask-whether-arrived.ts';
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
    const received = await (visit.questions.state === 'closed' ? askWhetherArrived(visit) : submit(visit));
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
  // What had arrived earlier may have been sent from here: then only its acknowledgement was lost.
  return received.earlier && (await isOurs(receipt)) ? { received: true, earlier: false } : received;
}
