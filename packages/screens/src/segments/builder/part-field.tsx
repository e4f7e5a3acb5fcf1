import type { Role } from '@unisono/people-core/schema';
import { useMe, useUnits } from '../../application/use-session.ts';
import { managesWhole } from '../../initiatives/manageable-sides.ts';
import { UnitSelect } from '../../settings/units/unit-select.tsx';
import { useTranslation } from '../segments.texts.ts';

interface PartFieldProps {
  readonly side: Role;
  readonly value: string | null;
  onChange(unitId: string | null): void;
}

/** Whose people a segment chooses from: the whole organisation where the account may, or a unit with all under it. */
export function PartField({ side, value, onChange }: PartFieldProps) {
  const { t } = useTranslation('segments');
  const units = useUnits();
  const { grants } = useMe();
  return (
    <UnitSelect
      label={t('part')}
      description={t('partHelp')}
      units={units}
      value={value}
      {...(managesWhole(grants, side) && { whole: t('whole') })}
      onChange={onChange}
    />
  );
}
