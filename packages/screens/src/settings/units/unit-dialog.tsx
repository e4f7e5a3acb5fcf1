import { Button, Modal, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UnitNode } from '@unisono/people-core/schema';
import { ErrorState } from '@unisono/ui/states';
import { UnitField } from '@unisono/ui/units';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../settings.texts.ts';
import classes from '../settings-table.module.css';

/** What is to be done, and to which unit; for `add`, the unit that the new one belongs to. */
export interface UnitChange {
  readonly kind: 'add' | 'rename' | 'move' | 'remove';
  readonly unit: UnitNode;
}

interface UnitDialogProps {
  readonly change: UnitChange;
  readonly units: readonly UnitNode[];
  onClose(): void;
}

/** One dialog for every change of the tree: it shows the fields that the change needs. */
export function UnitDialog({ change: { kind, unit }, units, onClose }: UnitDialogProps) {
  const { t } = useTranslation('settings');
  const { run, error, isPending } = useUnitChange(onClose);
  const named = kind === 'add' || kind === 'rename';
  const form = useForm({
    validateInputOnBlur: true,
    initialValues: {
      name: kind === 'rename' ? unit.name : '',
      code: kind === 'rename' ? unit.code : '',
      kind: kind === 'rename' ? (unit.kind ?? '') : '',
      parentId: kind === 'add' ? unit.id : (unit.parentId ?? ''),
      from: '',
    },
    validate: {
      name: named ? isNotEmpty(t('units.problems.name')) : () => null,
      code: named ? isNotEmpty(t('units.problems.code')) : () => null,
      parentId: kind === 'remove' ? () => null : isNotEmpty(t('units.problems.parent')),
      from: kind === 'move' ? isNotEmpty(t('units.problems.from')) : () => null,
    },
  });
  const submit = form.onSubmit(({ from, ...values }) => {
    const since = from === '' ? {} : { from };
    if (kind === 'add') return run.create({ ...values, ...since });
    if (kind === 'rename')
      return run.rename({ unitId: unit.id, name: values.name, code: values.code, kind: values.kind });
    if (kind === 'move') return run.move({ unitId: unit.id, parentId: values.parentId, from });
    return run.remove({ unitId: unit.id });
  });
  return (
    <Modal opened onClose={onClose} title={t(`units.${kind}Title`, { name: unit.name })}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {kind === 'move' && <p>{t('units.moveWords')}</p>}
        {kind === 'remove' && <p>{t('units.removeWords')}</p>}
        {named && (
          <>
            <TextInput label={t('units.name')} required data-autofocus {...form.getInputProps('name')} />
            <TextInput
              label={t('units.code')}
              description={t('units.codeHelp')}
              required
              {...form.getInputProps('code')}
            />
            <TextInput label={t('units.kind')} description={t('units.kindHelp')} {...form.getInputProps('kind')} />
          </>
        )}
        {(kind === 'add' || kind === 'move') && (
          <>
            <UnitField
              label={t('units.parent')}
              units={units}
              single
              value={form.values.parentId === '' ? [] : [form.values.parentId]}
              onChange={([parentId]) => form.setFieldValue('parentId', parentId ?? '')}
              error={form.errors.parentId as string | undefined}
            />
            <TextInput label={t('units.from')} type="date" required={kind === 'move'} {...form.getInputProps('from')} />
          </>
        )}
        {error && <ErrorState title={t('units.failed')} error={error} />}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t(`units.${kind}`)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function useUnitChange(onDone: () => void) {
  const { units } = useTRPC();
  const queries = useQueryClient();
  const options = {
    meta: { shown: true },
    async onSuccess() {
      await queries.invalidateQueries();
      onDone();
    },
  };
  const create = useMutation(units.create.mutationOptions(options));
  const rename = useMutation(units.rename.mutationOptions(options));
  const move = useMutation(units.move.mutationOptions(options));
  const remove = useMutation(units.remove.mutationOptions(options));
  const all = [create, rename, move, remove];
  return {
    run: { create: create.mutate, rename: rename.mutate, move: move.mutate, remove: remove.mutate },
    error: all.map(({ error }) => error).find((found) => found !== null) ?? null,
    isPending: all.some((mutation) => mutation.isPending),
  };
}
