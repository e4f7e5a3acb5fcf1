import { Select, Textarea, TextInput } from '@mantine/core';
import type { Initiative, InitiativeKind } from '@unisono/initiatives/schema';
import { useFormats } from '@unisono/ui/format';
import type { Fields } from '@unisono/ui/forms';
import { Columns } from '@unisono/ui/page';
import { EmotionField } from './emotion-field.tsx';
import type { InitiativeValues } from './form-values.ts';
import { useTranslation } from './initiatives.texts.ts';
import { KINDS } from './kinds.ts';
import { SideField } from './side-field.tsx';
import { WhereFields } from './where-fields.tsx';
import classes from './initiatives.module.css';

interface InitiativeFormProps {
  readonly fields: Fields<InitiativeValues>;
  /** The one that is amended; a new one otherwise. */
  readonly amended?: Initiative;
}

/** Everything that is said of an initiative, on one page in two columns. */
export function InitiativeForm({ fields, amended }: InitiativeFormProps) {
  const { t } = useTranslation('initiatives');
  const { side } = fields.values;
  return (
    <>
      <Columns kind="halves">
        <div className={classes.column}>
          <h2>{t('form.what')}</h2>
          <TextInput
            label={t('form.name')}
            description={t('form.nameHelp')}
            required
            maxLength={200}
            {...fields.getInputProps('title')}
          />
          <Select
            label={t('form.kind')}
            required
            data={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            {...fields.getInputProps('kind')}
            onChange={(kind) => fields.setFieldValue('kind', kind as InitiativeKind | null)}
          />
          <SideField fields={fields} />
          <Textarea
            label={t('form.objective')}
            description={t('form.objectiveHelp')}
            required
            autosize
            minRows={2}
            maxLength={2000}
            {...fields.getInputProps('objective')}
          />
          {side !== 'customer' && <Hypothesis fields={fields} name="employeeHypothesis" amended={amended} />}
          {side !== 'employee' && <Hypothesis fields={fields} name="customerHypothesis" amended={amended} />}
        </div>
        <WhereFields fields={fields} amended={amended} />
      </Columns>
      <EmotionField
        value={fields.values.intendedEmotions}
        error={fields.errors.intendedEmotions as string | undefined}
        onChange={(codes) => fields.setFieldValue('intendedEmotions', codes)}
        onBlur={() => fields.validateField('intendedEmotions')}
      />
    </>
  );
}

interface HypothesisProps {
  readonly fields: Fields<InitiativeValues>;
  readonly name: 'employeeHypothesis' | 'customerHypothesis';
  readonly amended: Initiative | undefined;
}

function Hypothesis({ fields, name, amended }: HypothesisProps) {
  const { t } = useTranslation('initiatives');
  const formats = useFormats();
  const started = amended?.startedAt ?? null;
  return (
    <Textarea
      label={t(`form.${name}`)}
      description={
        started === null ? t('form.hypothesisHelp') : t('form.hypothesisLocked', { day: formats.instant(started) })
      }
      readOnly={started !== null}
      autosize
      minRows={2}
      maxLength={2000}
      {...fields.getInputProps(name)}
    />
  );
}
