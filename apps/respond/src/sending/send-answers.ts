import type { Questions, Received } from '@unisono/surveys/respond';
import { keepProgress, readProgress } from '../keeping/progress.ts';
import { ask } from '../server/ask.ts';
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

async function submit({ token, key, questions }: Visit): Promise<Received> {
  const { answers, device } = readProgress(key);
  const own = questions.open ? { device } : {};
  return ask('submit', { token, ...own, answers: standingAnswers(questions.content.questions, answers) });
}
