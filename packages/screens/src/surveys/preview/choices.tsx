import type { Language } from '@unisono/people-core/schema';
import type { Answer, QuestionOf } from '@unisono/surveys/schema';
import { useId } from 'react';
import classes from './preview.module.css';

interface ChoicesProps {
  readonly question: QuestionOf<'single-choice' | 'multiple-choice'>;
  readonly language: Language;
  readonly answer: Answer | undefined;
  onGive(answer: Answer | undefined): void;
}

/** One or several of a list. */
export function Choices({ question, language, answer, onGive }: ChoicesProps) {
  const name = useId();
  const chosen = answer?.kind === 'chosen' ? answer.options : [];
  const single = question.kind === 'single-choice';
  const most = single ? 1 : (question.most ?? question.options.length);
  const choose = (code: string) => {
    const toggled = chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code];
    const options = single ? [code] : toggled;
    onGive(options.length === 0 ? undefined : { kind: 'chosen', options });
  };
  return (
    <div role={single ? 'radiogroup' : 'group'} aria-label={question.text[language]} className={classes.choices}>
      {question.options.map(({ code, text }) => (
        <label key={code} className={classes.choice}>
          <input
            type={single ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(code)}
            disabled={!single && !chosen.includes(code) && chosen.length >= most}
            onChange={() => choose(code)}
          />
          {text[language]}
        </label>
      ))}
    </div>
  );
}
