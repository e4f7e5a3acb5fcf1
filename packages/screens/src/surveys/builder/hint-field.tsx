import type { Question } from '@unisono/surveys/schema';
import { useTranslation } from '../surveys.texts.ts';
import { stepOf } from './step-of.ts';
import { TextPair } from './text-pair.tsx';
import classes from './editor.module.css';

interface HintFieldProps {
  readonly question: Question;
  onChange(question: Question, step?: string): void;
}

/** A line under the question, where it needs one. */
export function HintField({ question, onChange }: HintFieldProps) {
  const { t } = useTranslation('surveys');
  const { hint } = question;
  if (hint === null) {
    return (
      <p className={classes.links}>
        <button type="button" onClick={() => onChange({ ...question, hint: { en: '', es: '' } })}>
          {t('editor.hintAdd')}
        </button>
      </p>
    );
  }
  return (
    <div className={classes.block}>
      <h3>{t('editor.hint')}</h3>
      <TextPair
        part="hint"
        label={t('editor.hint')}
        text={hint}
        longest={300}
        onChange={(next, language) => onChange({ ...question, hint: next }, stepOf(`hint ${language}`, next[language]))}
      />
      <p className={classes.links}>
        <button type="button" onClick={() => onChange({ ...question, hint: null })}>
          {t('editor.hintRemove')}
        </button>
      </p>
    </div>
  );
}
