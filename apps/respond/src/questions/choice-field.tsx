import { useLanguage, useWords } from '../texts/words.ts';
import { answerOf, type FieldProps } from './field.ts';
import { Options } from './options.tsx';
import classes from './questions.module.css';

/** One or several of the options. */
export function ChoiceField({ question, answer, labelId, onAnswer }: FieldProps<'single-choice' | 'multiple-choice'>) {
  const words = useWords().asking;
  const language = useLanguage();
  const chosen = answerOf('chosen', answer)?.options ?? [];
  const several = question.kind === 'multiple-choice';
  const most = several ? (question.most ?? undefined) : 1;
  const choose = (code: string, checked: boolean) => {
    const others = several ? chosen.filter((each) => each !== code) : [];
    const options = checked ? [...others, code] : others;
    onAnswer(options.length > 0 ? { kind: 'chosen', options } : undefined);
  };
  const hint = most === undefined ? words.any : words.most(most);
  return (
    <>
      {several && <p class={classes.hint}>{hint}</p>}
      <Options
        labelId={labelId}
        name={question.code}
        several={several}
        options={question.options.map(({ code, text }) => ({ value: code, text: text[language] }))}
        chosen={chosen}
        {...(most === undefined ? {} : { most })}
        onChoice={choose}
      />
    </>
  );
}
