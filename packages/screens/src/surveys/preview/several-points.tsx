import { ANSWER_WORDS, type QuestionOf } from '@unisono/surveys/schema';
import { useState } from 'react';
import { useUnits } from '../../application/use-session.ts';
import type { AnswerProps } from './answer-props.ts';
import classes from './answers.module.css';
import { Strip } from './strip.tsx';

const PARTS = ['positive', 'unique', 'memorable'] as const;
type Part = (typeof PARTS)[number];

/** Positive, unique, memorable: an answer once all three are given. */
export function PumAnswer({ language, answer, onGive }: AnswerProps) {
  const words = ANSWER_WORDS[language];
  const [begun, setBegun] = useState<Partial<Record<Part, number>>>({});
  const points: Partial<Record<Part, number>> = answer?.kind === 'pum' ? answer : begun;
  const choose = (part: Part, value: number) => {
    const next = { ...points, [part]: value };
    const { positive, unique, memorable } = next;
    setBegun(next);
    const whole = positive !== undefined && unique !== undefined && memorable !== undefined;
    onGive(whole ? { kind: 'pum', positive, unique, memorable } : undefined, !whole);
  };
  return (
    <div className={classes.parts}>
      {PARTS.map((part) => (
        <div key={part}>
          <p className={classes.part}>{words.pum[part]}</p>
          <Strip
            label={words.pum[part]}
            min={1}
            max={5}
            value={points[part]}
            ends={words.pumEnds}
            onGive={(value) => choose(part, value)}
          />
        </div>
      ))}
    </div>
  );
}

/** Points for the service of other units: for as many of them as somebody can judge. */
export function RatedUnits({ question, language, answer, onGive }: AnswerProps<QuestionOf<'internal-service'>>) {
  const units = useUnits().filter(({ id }) => question.unitIds.includes(id));
  const rated = answer?.kind === 'rated' ? answer.units : {};
  return (
    <div className={classes.parts}>
      {units
        .toSorted((one, other) => one.name.localeCompare(other.name))
        .map(({ id, name }) => (
          <div key={id}>
            <p className={classes.part}>{name}</p>
            <Strip
              label={name}
              min={1}
              max={5}
              value={rated[id]}
              ends={ANSWER_WORDS[language].service}
              onGive={(value) => onGive({ kind: 'rated', units: { ...rated, [id]: value } })}
            />
          </div>
        ))}
    </div>
  );
}
