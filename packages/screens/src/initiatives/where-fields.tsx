import { NumberInput, Radio, Textarea, TextInput } from '@mantine/core';
import type { Initiative } from '@unisono/initiatives/schema';
import type { Fields } from '@unisono/ui/forms';
import { UnitField } from '@unisono/ui/units';
import { useMe, useUnits } from '../application/use-session.ts';
import type { InitiativeValues } from './form-values.ts';
import { useTranslation } from './initiatives.texts.ts';
import { managesWhole } from './manageable-sides.ts';
import classes from './initiatives.module.css';

interface WhereFieldsProps {
  readonly fields: Fields<InitiativeValues>;
  readonly amended: Initiative | undefined;
}

/** Units, window and lag; for a new one whether it is planned already, for a started one why it changes. */
export function WhereFields({ fields, amended }: WhereFieldsProps) {
  const { t } = useTranslation('initiatives');
  const units = useUnits();
  const whole = managesWhole(useMe().grants, fields.values.side);
  return (
    <div className={classes.column}>
      <h2>{t('form.where')}</h2>
      <UnitField
        label={t('form.units')}
        description={t(whole ? 'form.unitsHelp' : 'form.unitsHelpPart')}
        units={units}
        value={fields.values.unitIds}
        onChange={(ids) => fields.setFieldValue('unitIds', ids)}
        error={fields.errors.unitIds as string | undefined}
      />
      <div className={classes.days}>
        <TextInput label={t('form.from')} type="date" required {...fields.getInputProps('fromDay')} />
        <TextInput
          label={t('form.to')}
          type="date"
          description={t('form.toHelp')}
          inputWrapperOrder={WITH_HELP_BELOW}
          {...fields.getInputProps('toDay')}
        />
      </div>
      <NumberInput
        label={t('form.lag')}
        description={t('form.lagHelp')}
        suffix={` ${t('form.weeks')}`}
        min={0}
        max={104}
        clampBehavior="none"
        allowDecimal={false}
        classNames={{ wrapper: classes.short }}
        {...fields.getInputProps('expectedLagWeeks')}
      />
      {!amended && (
        <Radio.Group
          label={t('form.status')}
          value={fields.values.status}
          onChange={(status) => fields.setFieldValue('status', status === 'idea' ? 'idea' : 'planned')}
        >
          {(['planned', 'idea'] as const).map((status) => (
            <Radio key={status} value={status} label={t(`form.statusHelp.${status}`)} mt={6} />
          ))}
        </Radio.Group>
      )}
      {amended?.startedAt && (
        <Textarea
          label={t('form.reason')}
          description={t('form.reasonHelp')}
          required
          autosize
          minRows={2}
          maxLength={1000}
          {...fields.getInputProps('reason')}
        />
      )}
    </div>
  );
}

/** Beside a field without help, so that both boxes stand on one line. */
const WITH_HELP_BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
