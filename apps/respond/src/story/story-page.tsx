import { keepLanguage, preferredLanguage } from '@unisono/ui/texts/language';
import { useEffect, useState } from 'preact/hooks';
import { Frame } from '../page/frame.tsx';
import pageClasses from '../page/page.module.css';
import { Stop } from '../page/stop.tsx';
import { Unreachable } from '../page/unreachable.tsx';
import { RefusedError, UnreachableError } from '../server/ask.ts';
import { WORDS } from '../texts/words.ts';
import { ReceiptForm } from './receipt-form.tsx';
import { readStory, type ToldStory } from './read-story.ts';
import { Story } from './story.tsx';

type Told = ToldStory | 'loading' | 'unknown' | 'unreachable';

/** What became of an answer, by its receipt; undefined where the receipt was mistyped. */
export function StoryPage({ receipt }: { receipt: string | undefined }) {
  const [told, setTold] = useState<Told>(receipt === undefined ? 'unknown' : 'loading');
  const [round, setRound] = useState(0);
  const [language, setLanguage] = useState(preferredLanguage);
  useEffect(() => {
    if (receipt === undefined) return;
    readStory(receipt)
      .then(setTold)
      .catch((error: unknown) => {
        if (error instanceof RefusedError) setTold('unknown');
        else if (error instanceof UnreachableError) setTold('unreachable');
        else throw error;
      });
  }, [receipt, round]);
  const choose = (chosen: typeof language) => {
    keepLanguage(chosen);
    setLanguage(chosen);
  };
  const story = typeof told === 'string' ? undefined : told;
  const { story: words, page } = WORDS[language];
  const again = (
    <button type="button" class={pageClasses.go} onClick={() => setRound(round + 1)}>
      {page.retry}
    </button>
  );
  return (
    <Frame
      organisation={story?.organisation ?? ''}
      title={story?.title[language] ?? ''}
      language={language}
      onLanguage={choose}
      side={undefined}
    >
      {told === 'loading' && <main class={pageClasses.main} aria-busy="true" />}
      {told === 'unreachable' && <Unreachable foot={again} />}
      {told === 'unknown' && (
        <Stop icon="lost" title={words.unknown} text={words.unknownMore}>
          <ReceiptForm />
        </Stop>
      )}
      {story && <Story story={story} />}
    </Frame>
  );
}
