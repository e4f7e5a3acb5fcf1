import { Popover } from '@mantine/core';
import { IconBuildingCommunity, IconCalendar, IconChevronDown } from '@tabler/icons-react';
import { useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../format/use-formats.ts';
import type { UnitChoice } from '../units/unit-rows.ts';
import { UnitTree } from '../units/unit-tree.tsx';
import { PeriodGrid } from './period-grid.tsx';
import './texts.ts';
import { useScope } from './use-scope.ts';
import classes from './scope.module.css';

interface UnitPickerProps {
  readonly units: readonly UnitChoice[];
  readonly organisation: string;
  /** Whether the account sees the whole organisation, or only the units given. */
  readonly whole: boolean;
}

/** Which part of the organisation every screen speaks about. */
export function UnitPicker({ units, organisation, whole }: UnitPickerProps) {
  const { t } = useTranslation('scope');
  const { unit, setUnit } = useScope();
  const all = whole ? t('all', { organisation, count: units.length }) : t('yours', { count: units.length });
  const name = unit === null ? all : (units.find((choice) => choice.id === unit)?.name ?? t('unknown'));
  return (
    <ScopeButton icon={IconBuildingCommunity} name={name} label={t('unitIs', { name })}>
      {(close) => (
        <UnitTree
          units={units}
          selected={unit === null ? [] : [unit]}
          whole={all}
          label={t('unit')}
          onSelect={(id) => {
            setUnit(id);
            close();
          }}
        />
      )}
    </ScopeButton>
  );
}

/** Which period every screen speaks about. */
export function PeriodPicker({ years }: { years?: { readonly first: number; readonly last: number } | undefined }) {
  const { t } = useTranslation('scope');
  const formats = useFormats();
  const { period, setPeriod } = useScope();
  const name = formats.period(period);
  return (
    <ScopeButton icon={IconCalendar} name={name} label={t('periodIs', { name })}>
      {(close) => (
        <PeriodGrid
          value={period}
          years={years}
          onChange={(next) => {
            setPeriod(next);
            close();
          }}
        />
      )}
    </ScopeButton>
  );
}

interface ScopeButtonProps {
  readonly icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>;
  readonly name: string;
  readonly label: string;
  readonly children: (close: () => void) => ReactNode;
}

function ScopeButton({ icon: Icon, name, label, children }: ScopeButtonProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-start" offset={4}>
      <Popover.Target>
        <button type="button" className={classes.button} aria-label={label} onClick={() => setOpened(!opened)}>
          <Icon size={15} stroke={1.6} aria-hidden />
          <b>{name}</b>
          <IconChevronDown size={14} stroke={1.6} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  );
}
