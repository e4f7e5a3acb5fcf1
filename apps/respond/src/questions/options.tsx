import classes from './questions.module.css';

interface OptionsProps {
  readonly labelId: string;
  readonly name: string;
  readonly several?: boolean;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: readonly string[];
  /** How many may be chosen; the others cannot be once so many are. */
  readonly most?: number;
  readonly onChoice: (value: string, chosen: boolean) => void;
}

/** Rows to choose one or several of. */
export function Options({ labelId, name, several = false, options, chosen, most, onChoice }: OptionsProps) {
  const full = several && most !== undefined && chosen.length >= most;
  return (
    <div class={classes.options} role={several ? 'group' : 'radiogroup'} aria-labelledby={labelId}>
      {options.map(({ value, text }) => {
        const checked = chosen.includes(value);
        return (
          <label key={value} data-off={full && !checked}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              value={value}
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
