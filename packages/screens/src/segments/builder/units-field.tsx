import { MultiSelect } from '@mantine/core';
import { useLanguage } from '@unisono/ui/texts';
import { unitRows } from '@unisono/ui/units';
import { useUnits } from '../../application/use-session.ts';
import { useTranslation } from '../segments.texts.ts';
import classes from './builder.module.css';

/** Nobody scrolls further than this; typing narrows it. */
const SHOWN = 200;

/** Units of the tree, each with everything under it. */
export function UnitsField({ value, onChange }: Readonly<{ value: readonly string[]; onChange(ids: string[]): void }>) {
  const { t } = useTranslation('segments');
  const locale = useLanguage();
  const units = useUnits();
  const rows = unitRows(units, { expanded: new Set(units.map(({ id }) => id)), query: '', locale });
  return (
    <MultiSelect
      size="xs"
      className={classes.several}
      aria-label={t('fields.units')}
      placeholder={value.length === 0 ? t('fields.units') : ''}
      searchable
      limit={SHOWN}
      maxValues={100}
      data={rows.map(({ unit }) => ({ value: unit.id, label: unit.name }))}
      value={[...value]}
      onChange={onChange}
    />
  );
}
