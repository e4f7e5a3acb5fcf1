import { Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import './texts.ts';
import type { UnitChoice } from './unit-rows.ts';
import { UnitTree } from './unit-tree.tsx';
import classes from './unit-tree.module.css';

interface UnitFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | null | undefined;
  readonly units: readonly UnitChoice[];
  /** Ids of the chosen units. */
  readonly value: readonly string[];
  onChange(value: string[]): void;
  /** One unit at most. */
  readonly single?: boolean;
}

/** A form field that chooses one or several units from the tree. */
export function UnitField({ label, description, error, units, value, onChange, single = false }: UnitFieldProps) {
  const { t } = useTranslation('units');
  const choose = (id: string | null) => {
    if (id === null) return onChange([]);
    if (value.includes(id)) return onChange(value.filter((chosen) => chosen !== id));
    onChange(single ? [id] : [...value, id]);
  };
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      <div className={classes.field} data-invalid={error ? true : undefined}>
        <UnitTree units={units} selected={value} onSelect={choose} multiple={!single} label={label} />
        <p className={classes.chosen}>{t('chosen', { count: value.length })}</p>
      </div>
    </Input.Wrapper>
  );
}
