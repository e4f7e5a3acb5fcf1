import { IconBuildingCommunity, IconCalendar } from '@tabler/icons-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../format/use-formats.ts';
import { OnDemand } from '../on-demand/index.ts';
import type { UnitChoice } from '../units/unit-rows.ts';
import { scopeButton } from './scope-button.tsx';
import './texts.ts';
import { useScope } from './use-scope.ts';

const UnitChoices = lazy(() => import('./unit-choices.tsx'));
const PeriodChoices = lazy(() => import('./period-choices.tsx'));

interface UnitPickerProps {
  readonly units: readonly UnitChoice[];
  readonly organisation: string;
  /** Whether the account sees the whole organisation, or only the units given. */
  readonly whole: boolean;
}

/** Which part of the organisation every screen speaks about. */
export function UnitPicker({ units, organisation, whole }: UnitPickerProps) {
  const { t } = useTranslation('scope');
  const { unit } = useScope();
  const all = whole ? t('all', { organisation, count: units.length }) : t('yours', { count: units.length });
  const name = unit === null ? all : (units.find((choice) => choice.id === unit)?.name ?? t('unknown'));
  const button = scopeButton({ icon: IconBuildingCommunity, name, label: t('unitIs', { name }) });
  return (
    <OnDemand button={button} opens="dialog">
      {() => <UnitChoices button={button} units={units} all={all} />}
    </OnDemand>
  );
}

/** Which period every screen speaks about. */
export function PeriodPicker({ years }: { years?: { readonly first: number; readonly last: number } | undefined }) {
  const { t } = useTranslation('scope');
  const formats = useFormats();
  const { period } = useScope();
  const name = formats.period(period);
  const button = scopeButton({ icon: IconCalendar, name, label: t('periodIs', { name }) });
  return (
    <OnDemand button={button} opens="dialog">
      {() => <PeriodChoices button={button} years={years} />}
    </OnDemand>
  );
}
