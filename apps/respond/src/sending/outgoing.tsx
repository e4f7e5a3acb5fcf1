import { Body } from '../page/frame.tsx';
import pageClasses from '../page/page.module.css';
import { Stop } from '../page/stop.tsx';
import { useWords } from '../texts/words.ts';
import type { Sending } from './use-sending.ts';

/** Between "send" and "known to have arrived": mostly for a moment, without a connection as long as that takes. */
export function Outgoing({ sending, onSend }: { sending: Sending; onSend: () => void }) {
  const words = useWords();
  if (sending === 'busy') {
    return (
      <Body>
        <p role="status" class={pageClasses.lede}>
          {words.asking.sending}
        </p>
      </Body>
    );
  }
  const again = (
    <button type="button" class={pageClasses.go} onClick={onSend}>
      {words.sent.sendNow}
    </button>
  );
  const offline = sending === 'offline';
  const text = offline ? words.sent.offlineMore : words.sent.failedMore;
  return <Stop icon={offline ? 'offline' : 'clock'} title={words.sent.waiting} text={text} foot={again} />;
}
