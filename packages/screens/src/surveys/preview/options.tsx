import { useId } from 'react';
import classes from './answers.module.css';

interface OptionsProps {
  readonly label: string;
  readonly several?: boolean;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: readonly string[];
  /** How many may be chosen; the others cannot be once so many are. */
  readonly most?: number;
  onChoice(value: string, chosen: boolean): void;
}

/** Rows to choose one or several of. */
export function Options({ label, several = false, options, chosen, most, onChoice }: OptionsProps) {
  const name = useId();
  const full = several && most !== undefined && chosen.length >= most;
  return (
    <div role={several ? 'group' : 'radiogroup'} aria-label={label} className={classes.options}>
      {options.map(({ value, text }) => {
        const checked = chosen.includes(value);
        return (
          <label key={value} data-off={(full && !checked) || undefined}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              checked={checked}
              disabled={full && !checked}
              onChange={(event) => onChoice(value, event.currentTarget.checked)}
            />
            <span>{text}</span>
          </label>
        );
      })}
    </div>
  );
}
