import { useId } from 'react';
import classes from './preview.module.css';

interface PointsProps {
  readonly label: string;
  readonly values: readonly number[];
  readonly value: number | undefined;
  /** What the first and the last mean. */
  readonly ends?: readonly [string, string] | undefined;
  onGive(value: number): void;
}

/** Numbers in a row, one of which is chosen. */
export function Points({ label, values, value, ends, onGive }: PointsProps) {
  const name = useId();
  return (
    <div>
      <div className={classes.points} role="radiogroup" aria-label={label}>
        {values.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={value === each} onChange={() => onGive(each)} />
            <span>{each}</span>
          </label>
        ))}
      </div>
      {ends && (
        <p className={classes.ends}>
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      )}
    </div>
  );
}

/** The whole numbers from one to another. */
export function wholeNumbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
