import { MOST_BIRTHDAY_DAYS, ruleSchema, type SimpleRule } from '@unisono/segments/schema';
import type { ValueEditorProps } from 'react-querybuilder';
import { useTranslation } from '../segments.texts.ts';
import { AttributeFields } from './attribute-fields.tsx';
import { useBuilderChoices } from './builder-context.ts';
import { ContactFields, ConsentFields } from './contact-fields.tsx';
import { FeltFields, ScoreFields } from './moment-fields.tsx';
import { BoundFields, DaysField, Pick, Several } from './simple-fields.tsx';
import { UnitsField } from './units-field.tsx';
import classes from './builder.module.css';

/** The fields of one rule, by what it is about; what is missing is said once somebody tried to save. */
export function RuleFields({ value, handleOnChange }: ValueEditorProps) {
  const { t } = useTranslation('segments');
  const { strict } = useBuilderChoices();
  const rule = value as SimpleRule;
  const unfinished = strict && !ruleSchema.safeParse(rule).success;
  return (
    <div className={classes.fields} data-invalid={unfinished || undefined}>
      <FieldsOf rule={rule} onChange={(next) => handleOnChange(next)} />
      {unfinished && (
        <p className={classes.problem} role="alert">
          {t('builder.unfinished')}
        </p>
      )}
    </div>
  );
}

interface FieldsOfProps {
  readonly rule: SimpleRule;
  onChange(rule: SimpleRule): void;
}

function FieldsOf({ rule, onChange }: FieldsOfProps) {
  const { t } = useTranslation('segments');
  const { languages, segments } = useBuilderChoices();
  switch (rule.about) {
    case 'standing':
      return null;
    case 'unit':
      return <UnitsField value={rule.unitIds} onChange={(unitIds) => onChange({ ...rule, unitIds })} />;
    case 'began':
    case 'ended':
      return (
        <>
          <Pick
            label={t('fields.when')}
            options={{ within: t('fields.within'), ago: t('fields.ago') }}
            value={rule.past.when}
            onChange={(when) => onChange({ ...rule, past: { ...rule.past, when } })}
          />
          <DaysField value={rule.past.days} onChange={(days) => onChange({ ...rule, past: { ...rule.past, days } })} />
        </>
      );
    case 'attribute':
      return <AttributeFields rule={rule} onChange={onChange} />;
    case 'language':
      return (
        <Several
          label={t('fields.languages')}
          options={languages}
          value={rule.languages}
          onChange={(chosen) => onChange({ ...rule, languages: chosen })}
        />
      );
    case 'age':
      return <BoundFields test={rule.test} least={0} most={130} onChange={(test) => onChange({ ...rule, test })} />;
    case 'birthday':
      return <DaysField most={MOST_BIRTHDAY_DAYS} value={rule.days} onChange={(days) => onChange({ ...rule, days })} />;
    case 'felt':
      return <FeltFields rule={rule} onChange={onChange} />;
    case 'score':
      return <ScoreFields rule={rule} onChange={onChange} />;
    case 'contacted':
      return <ContactFields rule={rule} onChange={onChange} />;
    case 'consent':
      return <ConsentFields rule={rule} onChange={onChange} />;
    case 'segment':
      return (
        <Pick
          label={t('fields.segment')}
          options={{ '': t('fields.choose'), ...Object.fromEntries(segments.map(({ id, name }) => [id, name])) }}
          value={rule.segmentId}
          onChange={(segmentId) => onChange({ ...rule, segmentId })}
        />
      );
  }
}
