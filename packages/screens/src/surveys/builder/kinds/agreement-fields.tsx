import { AGREEMENT_LABELS, type LocalText, type Question, type QuestionOf } from '@unisono/surveys/schema';
import { useTranslation } from '../../surveys.texts.ts';
import { stepOf } from '../step-of.ts';
import classes from '../editor.module.css';
import { AnswerTexts } from './answer-texts.tsx';

interface AgreementFieldsProps {
  readonly question: QuestionOf<'agreement'>;
  onChange(question: Question, step?: string): void;
}

const POINTS = ['1', '2', '3', '4', '5'];

/** The five answers of an agreement: the usual words, or its own as soon as one of them is written differently. */
export function AgreementFields({ question, onChange }: AgreementFieldsProps) {
  const { t } = useTranslation('surveys');
  const labels: readonly LocalText[] = question.labels ?? AGREEMENT_LABELS;
  return (
    <div>
      <AnswerTexts
        part={(index) => `labels.${index}`}
        names="answer"
        keys={POINTS}
        texts={labels}
        longest={60}
        onChange={(index, text, language) =>
          onChange(
            { ...question, labels: labels.with(index, text) },
            stepOf(`label ${index} ${language}`, text[language]),
          )
        }
      />
      {question.labels !== null && (
        <p className={classes.links}>
          <button type="button" onClick={() => onChange({ ...question, labels: null })}>
            {t('editor.usualLabels')}
          </button>
        </p>
      )}
    </div>
  );
}
