import type { Question } from '@unisono/surveys/respond';
import { useState } from 'preact/hooks';
import { Body } from '../page/frame.tsx';
import { Heading } from '../page/heading.tsx';
import pageClasses from '../page/page.module.css';
import { fill } from '../texts/fill.ts';
import { useLanguage, useWords } from '../texts/words.ts';
import { withAnswer, type Asking } from './asking.ts';
import { QuestionBody } from './question-body.tsx';
import classes from './questions.module.css';
import { RefusedNote } from './refused-note.tsx';

interface OneQuestionProps extends Asking {
  readonly question: Question;
  /** Which of the questions it is, from 0. */
  readonly place: number;
  readonly of: number;
  readonly onNext: () => void;
}

/** One question fills the screen. */
export function OneQuestion({ question, place, of, onNext, ...asking }: OneQuestionProps) {
  const words = useWords().asking;
  const language = useLanguage();
  const [partial, setPartial] = useState(false);
  const [problem, setProblem] = useState<string>();
  const answer = asking.answers[question.code];
  const last = place === of - 1;
  const skips = !answer && !partial && question.skippable;

  const submit = (event: Event) => {
    event.preventDefault();
    if (partial) setProblem(words.partial);
    else if (!answer && !question.skippable) setProblem(words.needed);
    else onNext();
  };
  const labelId = `question-${question.code}`;
  const foot = (
    <div class={pageClasses.two}>
      <button type="button" class={pageClasses.back} onClick={asking.onBack}>
        {words.back}
      </button>
      <button type="submit" form="question" class={pageClasses.go}>
        {last ? words.send : skips ? words.skip : words.next}
      </button>
    </div>
  );
  return (
    <Body foot={foot}>
      <p class={classes.step}>
        <span aria-hidden="true">{words.step(place + 1, of)}</span>
        <span class="visually-hidden">{fill(words.progress, { at: place + 1, of })}</span>
      </p>
      <Heading id={labelId}>{question.text[language]}</Heading>
      {asking.refused && <RefusedNote reason={asking.refused.reason} />}
      <form id="question" noValidate onSubmit={submit}>
        <QuestionBody
          question={question}
          labelId={labelId}
          answer={answer}
          partial={partial}
          units={asking.questions.units}
          problem={problem}
          onAnswer={(given, half = false) => {
            setPartial(half);
            setProblem(undefined);
            asking.onAnswers(withAnswer(asking.answers, question.code, given));
          }}
        />
      </form>
    </Body>
  );
}
