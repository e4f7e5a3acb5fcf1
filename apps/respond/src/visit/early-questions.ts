import type { Questions } from '@unisono/surveys/respond';
import { readAddress } from '../address/read-address.ts';
import { progressKey, readProgress } from '../keeping/progress.ts';
import { ask } from '../server/ask.ts';

type Outcome = { readonly questions: Questions } | { readonly error: unknown };

let asked: { readonly token: string; readonly outcome: Promise<Outcome> } | undefined;

/** Asks for the questions of the page's address while the rest of the page is still on its way. */
export function askEarly(): void {
  const address = readAddress(location.hash);
  if (address.kind !== 'questions') return;
  const { token } = address;
  const { device } = readProgress(progressKey(token));
  const outcome = ask('respond.read', { token, device }).then(
    (questions) => ({ questions }),
    // Kept for whoever takes the answer: nobody listens yet.
    (error: unknown) => ({ error }),
  );
  asked = { token, outcome };
}

/** What was asked for early, once: later the questions may be others. Undefined where nothing of this address was. */
export function takeEarly(token: string): Promise<Questions> | undefined {
  const early = asked;
  asked = undefined;
  if (early?.token !== token) return undefined;
  return early.outcome.then((outcome) => {
    if ('error' in outcome) throw outcome.error;
    return outcome.questions;
  });
}
