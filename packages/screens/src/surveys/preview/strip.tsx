import { useId } from 'react';
import classes from './answers.module.css';

interface StripProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number | undefined;
  /** What the lowest and the highest number mean. */
  readonly ends: readonly string[];
  onGive(value: number): void;
}

/** Numbers in a row, one of which is chosen. */
export function Strip({ label, min, max, value, ends, onGive }: StripProps) {
  const name = useId();
  const values = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return (
    <div>
      <div
        className={classes.strip}
        role="radiogroup"
        aria-label={label}
        style={{ gridTemplateColumns: `repeat(${values.length}, 1fr)` }}
      >
        {values.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={value === each} onChange={() => onGive(each)} />
            <span>{each}</span>
          </label>
        ))}
      </div>
      <p className={classes.ends}>
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </div>
  );
}
