import type { Questions } from '@unisono/surveys/respond';
import { useEffect } from 'preact/hooks';
import { TalkToPerson } from '../page/frame.tsx';
import { Stop } from '../page/stop.tsx';
import { useWords } from '../texts/words.ts';

type Contact = Pick<Questions, 'contact'>;

/** Anonymous answers are finished where they were started. */
export function Elsewhere({ contact }: Contact) {
  const { stop } = useWords();
  const foot = <TalkToPerson contact={contact} />;
  return <Stop icon="device" title={stop.elsewhere} text={stop.elsewhereMore} foot={foot} />;
}

/** They had arrived, and nobody can ever read them: what this device keeps of them is of no use any more. */
export function AnswersLost({ contact, onLost }: Contact & { readonly onLost: () => void }) {
  const { story } = useWords();
  useEffect(onLost, [onLost]);
  const foot = <TalkToPerson contact={contact} />;
  return <Stop icon="lost" title={story.heading} text={story.lost} foot={foot} />;
}

/** Browsers seal on https only. */
export function Insecure({ contact }: Contact) {
  const { stop } = useWords();
  const foot = <TalkToPerson contact={contact} />;
  return <Stop icon="ticket" title={stop.insecure} text={stop.insecureMore} foot={foot} />;
}
