import { preferredLanguage } from '@unisono/ui/texts/language';
import { useEffect, useState } from 'preact/hooks';
import { progressKey } from '../keeping/progress.ts';
import { useProgress } from '../keeping/use-progress.ts';
import { Frame } from '../page/frame.tsx';
import { Nowhere } from '../page/nowhere.tsx';
import classes from '../page/page.module.css';
import { Stop } from '../page/stop.tsx';
import { Unreachable } from '../page/unreachable.tsx';
import { WORDS } from '../texts/words.ts';
import { fill } from '../texts/fill.ts';
import { Answering } from './answering.tsx';
import { useQuestions } from './use-questions.ts';

/** Skeletons that flash are worse than none, in milliseconds. */
const PATIENCE = 400;

/** One address of questions, from reading what it asks to the receipt. */
export function Visit({ token }: { token: string }) {
  const key = progressKey(token);
  const kept = useProgress(key);
  const [device] = useState(kept.progress.device);
  const { loaded, retry } = useQuestions(token, device);
  if (loaded.state === 'ready')
    return <Answering {...kept} token={token} storeKey={key} questions={loaded.questions} />;
  if (loaded.state === 'refused' && loaded.reason === 'invitation-unknown') return <Nowhere />;

  const language = preferredLanguage();
  const words = WORDS[language];
  const again = (
    <button type="button" class={classes.go} onClick={retry}>
      {words.page.retry}
    </button>
  );
  return (
    <Frame organisation="" title="" language={language} onLanguage={undefined} side={undefined}>
      {loaded.state === 'loading' && <Skeleton label={words.page.loading} />}
      {loaded.state === 'unreachable' && <Unreachable foot={again} />}
      {loaded.state === 'refused' && (
        <Stop
          icon="lost"
          title={words.stop.failed}
          text={words.stop.failedMore}
          code={fill(words.page.code, { code: loaded.reason })}
          foot={again}
        />
      )}
    </Frame>
  );
}

function Skeleton({ label }: { label: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main class={classes.main} aria-busy="true">
      <p class="visually-hidden">{label}</p>
      {shown && (
        <div class={classes.skeleton} aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      )}
    </main>
  );
}
