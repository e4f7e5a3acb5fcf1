import type { Question } from '@unisono/surveys/schema';
import { UnitField } from '@unisono/ui/units';
import { useUnits } from '../../../application/use-session.ts';
import { fieldId } from '../../draft/field-id.ts';
import { useTranslation } from '../../surveys.texts.ts';
import classes from '../editor.module.css';
import { NumberField } from '../number-field.tsx';
import { AgreementFields } from './agreement-fields.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { EmotionFields } from './emotion-fields.tsx';
import { MomentField } from './moment-field.tsx';

interface KindFieldsProps {
  readonly question: Question;
  onChange(question: Question, step?: string): void;
}

/** What a question of each kind has beside its words. */
export function KindFields({ question, onChange }: KindFieldsProps) {
  const { t } = useTranslation('surveys');
  switch (question.kind) {
    case 'emotions':
    case 'empathy':
      return <EmotionFields question={question} onChange={onChange} />;
    case 'expectation':
      return <MomentField question={question} onChange={onChange} />;
    case 'agreement':
      return <AgreementFields question={question} onChange={onChange} />;
    case 'single-choice':
    case 'multiple-choice':
      return <ChoiceFields question={question} onChange={onChange} />;
    case 'comment':
      return (
        <NumberField
          id={fieldId('longest')}
          className={classes.short ?? ''}
          label={t('editor.longest')}
          value={question.longest}
          min={50}
          max={5000}
          step={50}
          onChange={(longest) => onChange({ ...question, longest }, 'longest')}
        />
      );
    case 'internal-service':
      return <ServedUnits question={question} onChange={onChange} />;
    case 'recommend':
    case 'ease':
    case 'pum':
    case 'retelling':
      return <p className={classes.quiet}>{t(`editor.fixed.${question.kind}`)}</p>;
  }
}

const MOST_UNITS = 20;

function ServedUnits({
  question,
  onChange,
}: {
  readonly question: Extract<Question, { kind: 'internal-service' }>;
  onChange(question: Question): void;
}) {
  const { t } = useTranslation('surveys');
  const units = useUnits();
  return (
    <div id={fieldId('unitIds')} tabIndex={-1}>
      <UnitField
        label={t('editor.units')}
        description={t('editor.unitsHelp')}
        units={units}
        value={question.unitIds}
        onChange={(unitIds) => onChange({ ...question, unitIds: unitIds.slice(0, MOST_UNITS) })}
      />
    </div>
  );
}
