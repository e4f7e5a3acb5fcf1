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

/** All questions below one another; those that an answer leads to come in where they belong. */
export function AllQuestions({ asked, ...asking }: Asking & { readonly asked: readonly Question[] }) {
  const words = useWords().asking;
  const language = useLanguage();
  const [partial, setPartial] = useState<ReadonlySet<string>>(new Set());
  const [checked, setChecked] = useState(false);
  const { answers, questions } = asking;

  const problemOf = (question: Question) => {
    if (partial.has(question.code)) return words.partial;
    return !answers[question.code] && !question.skippable ? words.needed : undefined;
  };
  const open = asked.filter(problemOf);
  const submit = (event: Event) => {
    event.preventDefault();
    setChecked(true);
    const [first] = open;
    if (first) document.getElementById(idOf(first))?.focus();
    else asking.onSend();
  };
  const foot = (
    <div class={pageClasses.two}>
      <button type="button" class={pageClasses.back} onClick={asking.onBack}>
        {words.back}
      </button>
      <button type="submit" form="questions" class={pageClasses.go}>
        {words.send}
      </button>
    </div>
  );
  return (
    <Body foot={foot}>
      <Heading>{questions.content.title[language]}</Heading>
      {asking.refused && <RefusedNote reason={asking.refused.reason} />}
      {checked && open.length > 0 && (
        <p role="alert" class={classes.problem}>
          {open.length === 1 ? words.neededSome : fill(words.neededMany, { n: open.length })}
        </p>
      )}
      <form id="questions" noValidate onSubmit={submit} class={classes.all}>
        {asked.map((question) => (
          <section key={question.code}>
            <h2 id={idOf(question)} tabIndex={-1}>
              {question.text[language]}
            </h2>
            <QuestionBody
              question={question}
              labelId={idOf(question)}
              answer={answers[question.code]}
              partial={partial.has(question.code)}
              units={questions.units}
              problem={checked ? problemOf(question) : undefined}
              onAnswer={(given, half = false) => {
                const others = [...partial].filter((code) => code !== question.code);
                setPartial(new Set(half ? [...others, question.code] : others));
                asking.onAnswers(withAnswer(answers, question.code, given));
              }}
            />
          </section>
        ))}
      </form>
    </Body>
  );
}

const idOf = (question: Question) => `question-${question.code}`;
