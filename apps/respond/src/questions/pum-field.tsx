import { useState } from 'preact/hooks';
import { useWords } from '../texts/words.ts';
import { answerOf, type FieldProps } from './field.ts';
import classes from './questions.module.css';
import { Strip } from './strip.tsx';

const PARTS = ['positive', 'unique', 'memorable'] as const;
type Points = Partial<Record<(typeof PARTS)[number], number>>;

/** Positive, unique and memorable: an answer once all three are given. */
export function PumField({ question, answer, labelId, onAnswer }: FieldProps<'pum'>) {
  const words = useWords().asking;
  const [begun, setBegun] = useState<Points>({});
  const points: Points = answerOf('pum', answer) ?? begun;
  const choose = (part: (typeof PARTS)[number], value: number) => {
    const next: Points = { ...points, [part]: value };
    const { positive, unique, memorable } = next;
    setBegun(next);
    const whole = positive !== undefined && unique !== undefined && memorable !== undefined;
    onAnswer(whole ? { kind: 'pum', positive, unique, memorable } : undefined, !whole);
  };
  return (
    <div role="group" aria-labelledby={labelId} class={classes.parts}>
      {PARTS.map((part) => (
        <div key={part}>
          <p class={classes.part} id={`${labelId}-${part}`}>
            {words.pum[part]}
          </p>
          <Strip
            labelId={`${labelId}-${part}`}
            name={`${question.code}.${part}`}
            min={1}
            max={5}
            value={points[part]}
            ends={words.pumEnds}
            onValue={(value) => choose(part, value)}
          />
        </div>
      ))}
    </div>
  );
}
