import type { Questions } from '@unisono/surveys/respond';
import type { Progress } from '../keeping/progress.ts';
import { Body, TalkToPerson } from '../page/frame.tsx';
import { Heading } from '../page/heading.tsx';
import { Icon } from '../page/icon.tsx';
import pageClasses from '../page/page.module.css';
import { useWords } from '../texts/words.ts';
import { NextSteps } from './next-steps.tsx';
import { ReceiptCard } from './receipt-card.tsx';

/** The answers have arrived: what shows it, and what happens now. */
export function ThanksPage({ questions, progress }: { questions: Questions; progress: Progress }) {
  const { sent: words, asking } = useWords();
  const earlier = progress.received?.earlier ?? false;
  return (
    <Body foot={<TalkToPerson contact={questions.contact} />}>
      <div class={pageClasses.sign} data-good>
        <Icon name="check" size={24} />
      </div>
      <Heading>{earlier ? words.earlier : asking.thanks}</Heading>
      {earlier && <p class={pageClasses.lede}>{words.earlierMore}</p>}
      {!earlier && <ReceiptCard questions={questions} receipt={progress.receipt} />}
      <NextSteps questions={questions} />
    </Body>
  );
}
