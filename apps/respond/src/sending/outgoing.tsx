import { Body } from '../page/frame.tsx';
import pageClasses from '../page/page.module.css';
import { Stop } from '../page/stop.tsx';
import { useWords } from '../texts/words.ts';
import type { Sending } from './use-sending.ts';

interface OutgoingProps {
  readonly sending: Sending;
  /** Whether the wave has closed: then it is only asked whether they arrived. */
  readonly over: boolean;
  readonly onSend: () => void;
}

/** Between "send" and "known to have arrived": mostly for a moment, without a connection as long as that takes. */
export function Outgoing({ sending, over, onSend }: OutgoingProps) {
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
      {over ? words.sent.askNow : words.sent.sendNow}
    </button>
  );
  const offline = sending === 'offline';
  const offlineMore = over ? words.sent.overMore : words.sent.offlineMore;
  const text = offline ? offlineMore : words.sent.failedMore;
  return <Stop icon={offline ? 'offline' : 'clock'} title={words.sent.waiting} text={text} foot={again} />;
}
