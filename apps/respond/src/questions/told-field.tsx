import { useState } from 'preact/hooks';
import { Icon } from '../page/icon.tsx';
import { useWords } from '../texts/words.ts';
import { answerOf, type FieldProps } from './field.ts';
import { Options } from './options.tsx';
import classes from './questions.module.css';

const MOST = 10_000;

/** How many were told, and as soon as there is one, whether good or bad. */
export function ToldField({ question, answer, labelId, onAnswer }: FieldProps<'retelling'>) {
  const words = useWords().asking;
  const given = answerOf('told', answer);
  const [begun, setBegun] = useState<number>();
  const people = given?.people ?? begun;
  const count = (next: number) => {
    const told = Math.min(MOST, Math.max(0, Math.round(next)));
    setBegun(told);
    const valence = told === 0 ? null : (given?.valence ?? null);
    const whole = told === 0 || valence !== null;
    onAnswer(whole ? { kind: 'told', people: told, valence } : undefined, !whole);
  };
  const countId = `${labelId}-count`;
  const valenceId = `${labelId}-valence`;
  const judgements = [
    { value: '1', text: words.good },
    { value: '0', text: words.neither },
    { value: '-1', text: words.bad },
  ];
  return (
    <div role="group" aria-labelledby={labelId} class={classes.parts}>
      <div>
        <label class={classes.part} for={countId}>
          {words.told}
        </label>
        <div class={classes.counter}>
          <button type="button" aria-label={words.fewer} disabled={!people} onClick={() => count((people ?? 0) - 1)}>
            <Icon name="minus" />
          </button>
          <input
            id={countId}
            inputMode="numeric"
            pattern="[0-9]*"
            maxLength={5}
            autocomplete="off"
            value={people ?? ''}
            onChange={(event) => {
              const typed = event.currentTarget.value.trim();
              if (/^\d+$/.test(typed)) count(Number(typed));
              else event.currentTarget.value = String(people ?? '');
            }}
          />
          <button type="button" aria-label={words.more} onClick={() => count((people ?? 0) + 1)}>
            <Icon name="plus" />
          </button>
          <button type="button" class={classes.nobody} aria-pressed={people === 0} onClick={() => count(0)}>
            {words.toldNobody}
          </button>
        </div>
      </div>
      {people !== undefined && people > 0 && (
        <div>
          <p class={classes.part} id={valenceId}>
            {words.valence}
          </p>
          <Options
            labelId={valenceId}
            name={`${question.code}.valence`}
            options={judgements}
            chosen={given?.valence === undefined || given.valence === null ? [] : [String(given.valence)]}
            onChoice={(value) => onAnswer({ kind: 'told', people, valence: Number(value) as -1 | 0 | 1 })}
          />
        </div>
      )}
    </div>
  );
}
