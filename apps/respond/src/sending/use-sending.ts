import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { RefusedError, UnreachableError } from '../server/ask.ts';
import { sendAnswers, type Visit } from './send-answers.ts';

/** Kept and tried again by itself: for want of a connection, or because the server did not answer as it should. */
export type Sending = 'busy' | 'offline' | 'failed';

interface Outcomes {
  readonly onArrived: () => void;
  readonly onRefused: (refusal: RefusedError) => void;
}

/** Seconds until the next try, while there seems to be a connection. */
const PATIENCE = [3, 10, 30, 60];

/** Sends while `wanted`, again and again until it has arrived; at once when the connection comes back. */
export function useSending(
  visit: Visit,
  wanted: boolean,
  outcomes: Outcomes,
): { sending: Sending; sendNow: () => void } {
  const [sending, setSending] = useState<Sending>('busy');
  const [round, setRound] = useState(0);
  const tries = useRef(0);
  const latestRef = useRef(outcomes);
  useEffect(() => {
    latestRef.current = outcomes;
  });
  const sendNow = useCallback(() => setRound((before) => before + 1), []);

  useEffect(() => {
    if (!wanted) return undefined;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const arrive = () => {
      setSending('busy');
      latestRef.current.onArrived();
    };
    const fail = (error: unknown) => {
      if (left) return;
      if (error instanceof RefusedError) {
        latestRef.current.onRefused(error);
        return;
      }
      if (!(error instanceof UnreachableError)) throw error;
      setSending(navigator.onLine ? 'failed' : 'offline');
      const patience = PATIENCE[Math.min(tries.current, PATIENCE.length - 1)] ?? 60;
      tries.current += 1;
      timer = setTimeout(sendNow, patience * 1000);
    };
    sendAnswers(visit).then(arrive).catch(fail);
    window.addEventListener('online', sendNow);
    return () => {
      left = true;
      clearTimeout(timer);
      window.removeEventListener('online', sendNow);
    };
  }, [visit, wanted, round, sendNow]);
  return { sending, sendNow };
}
