import { answeringTime, questionsAsked, type Questions } from '@unisono/surveys/respond';
import { Body, TalkToPerson } from '../page/frame.tsx';
import { Heading } from '../page/heading.tsx';
import { Icon } from '../page/icon.tsx';
import pageClasses from '../page/page.module.css';
import { fill } from '../texts/fill.ts';
import { useLanguage, useWords } from '../texts/words.ts';
import { factsOf } from './facts.ts';
import { PromisePicture } from './promise-picture.tsx';
import classes from './promise.module.css';

interface PromisePageProps {
  readonly questions: Questions;
  /** Whether answers of before are kept here. */
  readonly begun: boolean;
  readonly onStart: () => void;
}

/** Said before the first question: how long it takes, and who can see what. */
export function PromisePage({ questions, begun, onStart }: PromisePageProps) {
  const words = useWords();
  const language = useLanguage();
  const { content } = questions;
  const foot = (
    <>
      <button type="button" class={pageClasses.go} onClick={onStart}>
        {begun ? words.promise.goOn : words.asking.start}
      </button>
      <TalkToPerson contact={questions.contact} />
    </>
  );
  return (
    <Body foot={foot}>
      <Heading>{words.promise.heading}</Heading>
      <p class={pageClasses.lede}>
        <Extent questions={questions} /> {begun && words.promise.kept}
      </p>
      {content.introduction?.[language] && <p class={classes.introduction}>{content.introduction[language]}</p>}
      <PromisePicture mode={questions.mode} />
      <ul class={classes.facts}>
        {factsOf(questions, words.promise).map(({ icon, title, text }) => (
          <li key={icon}>
            <Icon name={icon} />
            <div>
              <b>{title}</b>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </Body>
  );
}

/** "8 questions, about one minute. Skip any of them." */
function Extent({ questions: { content } }: { questions: Questions }) {
  const words = useWords().promise;
  const minutes = answeringTime(content, useLanguage()) / 60;
  const rounded = Math.round(minutes);
  const time =
    minutes < 0.75 ? words.time.under : rounded <= 1 ? words.time.one : fill(words.time.more, { n: rounded });
  const asked = questionsAsked(content.questions, {});
  const n = asked.length;
  const skippable = asked.filter((question) => question.skippable).length;
  const skip = skippable === n ? words.skipAll : skippable > 0 ? words.skipSome : '';
  const extent = n === 1 ? words.oneQuestion : words.questions;
  return (
    <>
      {fill(extent, { n, time })} {n > 1 && skip}
    </>
  );
}
