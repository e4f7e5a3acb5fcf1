import classes from './questions.module.css';

interface StripProps {
  /** Names the group for whoever hears it: the id of an element. */
  readonly labelId: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly value: number | undefined;
  /** What the lowest and the highest number mean. */
  readonly ends: readonly string[];
  readonly onValue: (value: number) => void;
}

/** Numbers in a row, one of which is chosen. */
export function Strip({ labelId, name, min, max, value, ends, onValue }: StripProps) {
  const values = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const meaning = (number: number) => (number === min ? ends[0] : number === max ? ends[1] : undefined);
  return (
    <div>
      <div
        class={classes.strip}
        role="radiogroup"
        aria-labelledby={labelId}
        style={{ gridTemplateColumns: `repeat(${values.length}, 1fr)` }}
      >
        {values.map((number) => (
          <label key={number}>
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              value={number}
              checked={number === value}
              aria-label={[number, meaning(number)].filter((part) => part !== undefined).join(', ')}
              onChange={() => onValue(number)}
            />
            <span aria-hidden="true">{number}</span>
          </label>
        ))}
      </div>
      <div class={classes.ends} aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </div>
  );
}
