import { IconMinus, IconPlus } from '@tabler/icons-react';
import { ANSWER_WORDS } from '@unisono/surveys/schema';
import { useId, useState } from 'react';
import type { AnswerProps } from './answer-props.ts';
import classes from './answers.module.css';
import { Options } from './options.tsx';

const MOST = 10_000;

/** How many were told, and as soon as there is one, whether good or bad. */
export function Retelling({ language, answer, onGive }: AnswerProps) {
  const words = ANSWER_WORDS[language];
  const countId = useId();
  const given = answer?.kind === 'told' ? answer : undefined;
  const [begun, setBegun] = useState<number>();
  const people = given?.people ?? begun;
  const count = (next: number) => {
    const told = Math.min(MOST, Math.max(0, Math.round(next)));
    setBegun(told);
    const valence = told === 0 ? null : (given?.valence ?? null);
    const whole = told === 0 || valence !== null;
    onGive(whole ? { kind: 'told', people: told, valence } : undefined, !whole);
  };
  const judgements = [
    { value: '1', text: words.good },
    { value: '0', text: words.neither },
    { value: '-1', text: words.bad },
  ];
  return (
    <div className={classes.parts}>
      <div>
        <label className={classes.part} htmlFor={countId}>
          {words.told}
        </label>
        <div className={classes.counter}>
          <button
            type="button"
            aria-label={words.fewer}
            disabled={people === undefined || people === 0}
            onClick={() => count((people ?? 0) - 1)}
          >
            <IconMinus size={22} stroke={1.6} aria-hidden />
          </button>
          <input
            id={countId}
            inputMode="numeric"
            maxLength={5}
            autoComplete="off"
            value={people ?? ''}
            onChange={({ currentTarget: { value } }) => {
              if (/^\d+$/.test(value)) count(Number(value));
            }}
          />
          <button type="button" aria-label={words.more} onClick={() => count((people ?? 0) + 1)}>
            <IconPlus size={22} stroke={1.6} aria-hidden />
          </button>
          <button type="button" className={classes.nobody} aria-pressed={people === 0} onClick={() => count(0)}>
            {words.toldNobody}
          </button>
        </div>
      </div>
      {people !== undefined && people > 0 && (
        <div>
          <p className={classes.part}>{words.valence}</p>
          <Options
            label={words.valence}
            options={judgements}
            chosen={given && given.valence !== null ? [String(given.valence)] : []}
            onChoice={(value) => onGive({ kind: 'told', people, valence: Number(value) as -1 | 0 | 1 })}
          />
        </div>
      )}
    </div>
  );
}
