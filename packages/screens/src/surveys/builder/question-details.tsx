import type { Question } from '@unisono/surveys/schema';
import { fieldId } from '../draft/field-id.ts';
import { useTranslation } from '../surveys.texts.ts';
import { useBuilder } from './builder-context.ts';
import { CodeField } from './code-field.tsx';
import classes from './editor.module.css';

interface QuestionDetailsProps {
  readonly index: number;
  readonly question: Question;
  onChange(question: Question): void;
}

/** What few need: the name that answers are kept under, and the scale of a driver. */
export function QuestionDetails({ index, question, onChange }: QuestionDetailsProps) {
  const { t } = useTranslation('surveys');
  const { content } = useBuilder();
  const others = content.questions.toSpliced(index, 1);
  return (
    <details className={classes.details}>
      <summary>{t('editor.details')}</summary>
      <div className={classes.halves}>
        <CodeField
          key={question.code}
          id={fieldId('code')}
          label={t('editor.code')}
          description={t('editor.codeHelp')}
          value={question.code}
          taken={others.map(({ code }) => code)}
          onChange={(code) => onChange({ ...question, code })}
        />
        {question.kind === 'agreement' && (
          <CodeField
            key={`${question.code} ${question.construct}`}
            id={fieldId('construct')}
            label={t('editor.construct')}
            description={t('editor.constructHelp')}
            value={question.construct ?? ''}
            optional
            onChange={(construct) => onChange({ ...question, construct: construct === '' ? null : construct })}
          />
        )}
      </div>
    </details>
  );
}
