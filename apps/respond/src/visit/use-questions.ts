import type { Questions } from '@unisono/surveys/respond';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask, RefusedError, UnreachableError } from '../server/ask.ts';
import { takeEarly } from './early-questions.ts';

export type Loaded =
  | { readonly state: 'loading' | 'unreachable' }
  | { readonly state: 'refused'; readonly reason: string }
  | { readonly state: 'ready'; readonly questions: Questions };

/** Reads what an address asks; again when the connection comes back. */
export function useQuestions(token: string, device: string): { loaded: Loaded; retry: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const retry = useCallback(() => setRound((before) => before + 1), []);
  const missing = loaded.state === 'unreachable';

  useEffect(() => {
    let left = false;
    (takeEarly(token) ?? ask('respond.read', { token, device }))
      .then((questions) => left || setLoaded({ state: 'ready', questions }))
      .catch((error: unknown) => {
        if (left) return;
        if (error instanceof RefusedError) setLoaded({ state: 'refused', reason: error.reason });
        else if (error instanceof UnreachableError) setLoaded({ state: 'unreachable' });
        else throw error;
      });
    return () => {
      left = true;
    };
  }, [token, device, round]);

  useEffect(() => {
    if (!missing) return undefined;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [missing, retry]);
  return { loaded, retry };
}
