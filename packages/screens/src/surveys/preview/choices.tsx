import { ANSWER_WORDS, type QuestionOf } from '@unisono/surveys/schema';
import type { AnswerProps } from './answer-props.ts';
import classes from './answers.module.css';
import { Options } from './options.tsx';

/** One or several of a list. */
export function Choices({
  question,
  language,
  answer,
  onGive,
}: AnswerProps<QuestionOf<'single-choice' | 'multiple-choice'>>) {
  const words = ANSWER_WORDS[language];
  const chosen = answer?.kind === 'chosen' ? answer.options : [];
  const several = question.kind === 'multiple-choice';
  const most = several ? (question.most ?? undefined) : 1;
  const choose = (code: string, checked: boolean) => {
    const others = several ? chosen.filter((each) => each !== code) : [];
    const options = checked ? [...others, code] : others;
    onGive(options.length === 0 ? undefined : { kind: 'chosen', options });
  };
  return (
    <>
      {several && <p className={classes.hint}>{most === undefined ? words.any : words.most(most)}</p>}
      <Options
        label={question.text[language]}
        several={several}
        options={question.options.map(({ code, text }) => ({ value: code, text: text[language] }))}
        chosen={chosen}
        {...(most === undefined ? {} : { most })}
        onChoice={choose}
      />
    </>
  );
}
