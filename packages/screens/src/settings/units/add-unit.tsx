import { TextInput } from '@mantine/core';
import { isNotEmpty } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { FormActions, useFields } from '@unisono/ui/forms';
import { useTRPC } from '../../application/api.ts';
import { useRefusal } from '../../application/use-refusal.ts';
import classes from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import { parseUnitList } from './parse-unit-list.ts';
import type { UnitFormProps } from './unit-form.ts';
import { UnitSelect } from './unit-select.tsx';
import { useUnitChanged } from './use-unit-changed.ts';

/** A new unit under `unit`. Its code is made of the name until somebody writes another. */
export function AddUnit({ unit, units, onClose }: UnitFormProps) {
  const { t } = useTranslation('settings');
  const changed = useUnitChanged(onClose);
  const fields = useFields({
    initialValues: { name: '', code: '', kind: '', parentId: unit.id, from: '' },
    validate: {
      name: isNotEmpty(t('units.problems.name')),
      code: isNotEmpty(t('units.problems.code')),
      parentId: isNotEmpty(t('units.problems.parent')),
    },
  });
  const { problem, options } = useRefusal(fields);
  const create = useMutation(
    useTRPC().units.create.mutationOptions({
      ...options,
      onSuccess: (_, { name }) => changed(t('units.added', { name })),
    }),
  );
  const submit = fields.onSubmit(({ from, ...values }) => create.mutate({ ...values, ...(from !== '' && { from }) }));
  const proposeCode = () => {
    const { name, code } = fields.values;
    const [proposed] = parseUnitList(name, new Set(units.map((each) => each.code)));
    if (code === '' && proposed) fields.setFieldValue('code', proposed.code);
  };
  const nameProps = fields.getInputProps('name');
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('units.name')}
        required
        data-autofocus
        {...nameProps}
        onBlur={(event) => {
          proposeCode();
          nameProps.onBlur(event);
        }}
      />
      <TextInput label={t('units.code')} description={t('units.codeHelp')} required {...fields.getInputProps('code')} />
      <TextInput label={t('units.kind')} description={t('units.kindHelp')} {...fields.getInputProps('kind')} />
      <UnitSelect
        label={t('units.parent')}
        required
        units={units}
        value={fields.values.parentId}
        onChange={(parentId) => fields.setFieldValue('parentId', parentId ?? '')}
        error={fields.errors.parentId}
      />
      <TextInput
        label={t('units.from')}
        description={t('units.fromHelp')}
        type="date"
        {...fields.getInputProps('from')}
      />
      <FormActions label={t('units.add')} busy={create.isPending} problem={problem} onCancel={onClose} />
    </form>
  );
}
