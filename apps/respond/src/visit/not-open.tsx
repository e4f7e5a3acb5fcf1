import type { Questions } from '@unisono/surveys/respond';
import { useEffect, useState } from 'preact/hooks';
import { TalkToPerson } from '../page/frame.tsx';
import { Stop } from '../page/stop.tsx';
import { momentOf } from '../texts/dates.ts';
import { fill } from '../texts/fill.ts';
import { useLanguage, useWords } from '../texts/words.ts';

interface NotOpenProps {
  readonly questions: Questions;
  readonly state: Exclude<Questions['state'], 'open'>;
  /** Whether this device keeps answers that are known not to be in; then they are of no use any more. */
  readonly unsent?: boolean;
  readonly onLost?: () => void;
}

/** Before the window, after it, and for who has answered from elsewhere. */
export function NotOpen({ questions, state, unsent = false, onLost }: NotOpenProps) {
  const { stop } = useWords();
  const language = useLanguage();
  const [lost] = useState(state === 'closed' && unsent);
  useEffect(() => {
    if (lost) onLost?.();
  }, [lost, onLost]);
  const foot = <TalkToPerson contact={questions.contact} />;
  if (state === 'answered') return <Stop icon="check" title={stop.answered} text={stop.answeredMore} foot={foot} />;
  if (state === 'waiting') {
    const title = fill(stop.waiting, { date: momentOf(questions.opensAt, language) });
    return <Stop icon="clock" title={title} text={stop.waitingMore} foot={foot} />;
  }
  if (lost) return <Stop icon="clock" title={stop.closedUnsent} text={stop.closedUnsentMore} foot={foot} />;
  const title = fill(stop.closed, { date: momentOf(questions.closesAt, language) });
  return <Stop icon="clock" title={title} text={stop.closedMore} foot={foot} />;
}
