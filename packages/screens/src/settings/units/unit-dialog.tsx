import { Dialog } from '@unisono/ui/dialogs';
import type { UnitNode } from '@unisono/people-core/schema';
import { AddUnit } from './add-unit.tsx';
import { MoveUnit } from './move-unit.tsx';
import { RemoveUnit } from './remove-unit.tsx';
import { RenameUnit } from './rename-unit.tsx';
import { useTranslation } from '../settings.texts.ts';

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

const FORMS = { add: AddUnit, rename: RenameUnit, move: MoveUnit };

/** The dialog of one change of the tree. */
export function UnitDialog({ change: { kind, unit }, units, onClose }: UnitDialogProps) {
  const { t } = useTranslation('settings');
  if (kind === 'remove') return <RemoveUnit unit={unit} units={units} onClose={onClose} />;
  const Form = FORMS[kind];
  return (
    <Dialog onClose={onClose} title={t(`units.${kind}Title`, { name: unit.name })}>
      <Form unit={unit} units={units} onClose={onClose} />
    </Dialog>
  );
}
