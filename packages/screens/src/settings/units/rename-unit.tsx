import { TextInput } from '@mantine/core';
import { isNotEmpty } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { FormActions, useFields } from '@unisono/ui/forms';
import { useTRPC } from '../../application/api.ts';
import { useRefusal } from '../../application/use-refusal.ts';
import classes from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import type { UnitFormProps } from './unit-form.ts';
import { useUnitChanged } from './use-unit-changed.ts';

/** Another name, code or kind for a unit, in all periods. */
export function RenameUnit({ unit, onClose }: UnitFormProps) {
  const { t } = useTranslation('settings');
  const changed = useUnitChanged(onClose);
  const fields = useFields({
    initialValues: { name: unit.name, code: unit.code, kind: unit.kind ?? '' },
    validate: { name: isNotEmpty(t('units.problems.name')), code: isNotEmpty(t('units.problems.code')) },
  });
  const { problem, options } = useRefusal(fields);
  const rename = useMutation(
    useTRPC().units.rename.mutationOptions({
      ...options,
      onSuccess: (_, { name = unit.name }) => changed(t('units.renamed', { name })),
    }),
  );
  const submit = fields.onSubmit((values) => rename.mutate({ unitId: unit.id, ...values }));
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput label={t('units.name')} required data-autofocus {...fields.getInputProps('name')} />
      <TextInput label={t('units.code')} description={t('units.codeHelp')} required {...fields.getInputProps('code')} />
      <TextInput label={t('units.kind')} description={t('units.kindHelp')} {...fields.getInputProps('kind')} />
      <FormActions label={t('save')} busy={rename.isPending} problem={problem} onCancel={onClose} />
    </form>
  );
}
