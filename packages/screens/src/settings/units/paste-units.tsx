import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Dialog } from '@unisono/ui/dialogs';
import type { UnitNode } from '@unisono/people-core/schema';
import { FormActions, useFields } from '@unisono/ui/forms';
import { useTRPC } from '../../application/api.ts';
import { useRefusal } from '../../application/use-refusal.ts';
import classes from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import { parseUnitList } from './parse-unit-list.ts';
import { UnitSelect } from './unit-select.tsx';
import { useUnitChanged } from './use-unit-changed.ts';

interface PasteUnitsProps {
  readonly units: readonly UnitNode[];
  /** The unit that the list hangs under, until another is chosen. */
  readonly top: UnitNode;
  onClose(): void;
}

/** A list typed or pasted, one unit a line, indented under the one it belongs to. */
export function PasteUnits({ units, top, onClose }: PasteUnitsProps) {
  const { t } = useTranslation('settings');
  const changed = useUnitChanged(onClose);
  // The server counts lines of the list; here they are one field.
  const fields = useFields({ initialValues: { units: '', parentId: top.id } });
  const listed = parseUnitList(fields.values.units, new Set(units.map(({ code }) => code)));
  const { problem, options } = useRefusal(fields);
  const add = useMutation(
    useTRPC().units.createList.mutationOptions({
      ...options,
      onSuccess: ({ created }) => changed(t('units.pasted', { count: created })),
    }),
  );
  const submit = fields.onSubmit(({ parentId }) => {
    if (listed.length === 0) fields.setFieldError('units', t('units.problems.list'));
    else add.mutate({ parentId, units: listed });
  });
  const refused = Object.entries(fields.errors).find(([field]) => field.startsWith('units'))?.[1];
  return (
    <Dialog onClose={onClose} title={t('units.pasteTitle')} size="lg">
      <form className={classes.form} onSubmit={submit} noValidate>
        <Textarea
          label={t('units.paste')}
          description={t('units.pasteHelp')}
          placeholder={t('units.pasteExample')}
          autosize
          minRows={8}
          maxRows={18}
          data-autofocus
          {...fields.getInputProps('units')}
          error={refused}
        />
        <UnitSelect
          label={t('units.parent')}
          units={units}
          value={fields.values.parentId}
          onChange={(id) => fields.setFieldValue('parentId', id ?? top.id)}
        />
        <FormActions
          label={t('units.pasteAct', { count: listed.length })}
          busy={add.isPending}
          problem={problem}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
