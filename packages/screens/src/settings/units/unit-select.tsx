import { Select, type SelectProps } from '@mantine/core';
import { useLanguage } from '@unisono/ui/texts';
import { plainLetters, unitRows, type UnitChoice } from '@unisono/ui/units';
import classes from '../settings.module.css';

/** Nobody scrolls further than this; typing narrows it. */
const SHOWN = 200;
const WHOLE = 'whole';

interface UnitSelectProps extends Pick<SelectProps, 'description' | 'error' | 'label' | 'required'> {
  readonly units: readonly UnitChoice[];
  /** Null is the whole organisation, where `whole` names it. */
  readonly value: string | null;
  readonly whole?: string;
  onChange(unitId: string | null): void;
}

/** One unit, chosen by typing some letters of its name or from the tree as a list. */
export function UnitSelect({ units, value, whole, onChange, ...field }: UnitSelectProps) {
  const locale = useLanguage();
  const rows = unitRows(units, { expanded: new Set(units.map(({ id }) => id)), query: '', locale });
  const levels = new Map(rows.map(({ unit, level }) => [unit.id, level]));
  return (
    <Select
      {...field}
      searchable
      limit={SHOWN}
      // What is typed looks for another unit; it does not go on with the name of this one.
      onFocus={(event) => event.currentTarget.select()}
      data={[
        ...(whole === undefined ? [] : [{ value: WHOLE, label: whole }]),
        ...rows.map(({ unit }) => ({ value: unit.id, label: unit.name })),
      ]}
      value={value ?? (whole === undefined ? null : WHOLE)}
      onChange={(chosen) => onChange(chosen === WHOLE ? null : chosen)}
      filter={({ options, search }) =>
        options.filter(
          (option) => 'label' in option && plainLetters(option.label).includes(plainLetters(search.trim())),
        )
      }
      renderOption={({ option, checked }) => (
        <span
          className={classes.option}
          data-checked={checked || undefined}
          style={{ paddingInlineStart: `${((levels.get(option.value) ?? 1) - 1) * 14}px` }}
        >
          {option.label}
        </span>
      )}
    />
  );
}
