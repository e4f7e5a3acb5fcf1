import type { Questions } from '@unisono/surveys/respond';
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

/** Browsers seal on https only. */
export function Insecure({ contact }: Contact) {
  const { stop } = useWords();
  const foot = <TalkToPerson contact={contact} />;
  return <Stop icon="ticket" title={stop.insecure} text={stop.insecureMore} foot={foot} />;
}
