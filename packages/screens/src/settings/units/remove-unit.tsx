import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { ConfirmDialog } from '@unisono/ui/dialogs';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../settings.texts.ts';
import type { UnitFormProps } from './unit-form.ts';
import { useUnitChanged } from './use-unit-changed.ts';

/** Asks before a unit goes, and says in numbers what is in it, which keeps it. */
export function RemoveUnit({ unit, units, onClose }: UnitFormProps) {
  const { t } = useTranslation('settings');
  const trpc = useTRPC();
  const changed = useUnitChanged(onClose);
  const remove = useMutation(
    trpc.units.remove.mutationOptions({
      meta: { shown: true },
      onSuccess: () => changed(t('units.removed', { name: unit.name })),
    }),
  );
  const people = useSuspenseQuery(trpc.units.people.queryOptions()).data.find(({ unitId }) => unitId === unit.id);
  const under = units.filter(({ parentId }) => parentId === unit.id).length;
  const inside = { units: under, employees: people?.employees ?? 0, customers: people?.customers ?? 0 };
  const empty = inside.units + inside.employees + inside.customers === 0;
  return (
    <ConfirmDialog
      opened
      title={t('units.removeTitle', { name: unit.name })}
      confirmLabel={t('units.removeAct')}
      destructive
      onConfirm={() => remove.mutateAsync({ unitId: unit.id })}
      onClose={onClose}
    >
      {t(empty ? 'units.removeWords' : 'units.removeFull', inside)}
    </ConfirmDialog>
  );
}
