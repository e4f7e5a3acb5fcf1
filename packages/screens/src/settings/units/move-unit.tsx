import { TextInput } from '@mantine/core';
import { isNotEmpty } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { FormActions, useFields } from '@unisono/ui/forms';
import { unitsAbove } from '@unisono/ui/units';
import { useTRPC } from '../../application/api.ts';
import { useRefusal } from '../../application/use-refusal.ts';
import classes from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import type { UnitFormProps } from './unit-form.ts';
import { UnitSelect } from './unit-select.tsx';
import { useUnitChanged } from './use-unit-changed.ts';

/** Another place in the tree from a day on; what was before that day stays where it was. */
export function MoveUnit({ unit, units, onClose }: UnitFormProps) {
  const { t } = useTranslation('settings');
  const changed = useUnitChanged(onClose);
  const fields = useFields({
    initialValues: { parentId: unit.parentId ?? '', from: '' },
    validate: { parentId: isNotEmpty(t('units.problems.parent')), from: isNotEmpty(t('units.problems.from')) },
  });
  const { problem, options } = useRefusal(fields);
  const move = useMutation(
    useTRPC().units.move.mutationOptions({
      ...options,
      onSuccess: () => changed(t('units.moved', { name: unit.name })),
    }),
  );
  // Under itself, or under what hangs on it, it could not go.
  const places = units.filter(
    ({ id }) => id !== unit.id && unitsAbove(units, id).every((above) => above.id !== unit.id),
  );
  const submit = fields.onSubmit((values) => move.mutate({ unitId: unit.id, ...values }));
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p>{t('units.moveWords')}</p>
      <UnitSelect
        label={t('units.parent')}
        required
        units={places}
        value={fields.values.parentId}
        onChange={(parentId) => fields.setFieldValue('parentId', parentId ?? '')}
        error={fields.errors.parentId}
      />
      <TextInput label={t('units.from')} type="date" required {...fields.getInputProps('from')} />
      <FormActions label={t('units.move')} busy={move.isPending} problem={problem} onCancel={onClose} />
    </form>
  );
}
