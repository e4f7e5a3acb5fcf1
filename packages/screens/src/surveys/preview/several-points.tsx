import type { Language } from '@unisono/people-core/schema';
import type { Answer, QuestionOf } from '@unisono/surveys/schema';
import { useId } from 'react';
import { useUnits } from '../../application/use-session.ts';
import { Points, wholeNumbers } from './points.tsx';
import { PREVIEW_WORDS } from './preview-words.ts';
import classes from './preview.module.css';

interface SeveralPointsProps {
  readonly language: Language;
  readonly answer: Answer | undefined;
  onGive(answer: Answer | undefined): void;
}

const FIVE = wholeNumbers(1, 5);
const PARTS = ['positive', 'unique', 'memorable'] as const;

/** Positive, unique, memorable: each from 1 to 5. */
export function PumAnswer({ language, answer, onGive }: SeveralPointsProps) {
  const given = answer?.kind === 'pum' ? answer : undefined;
  return PARTS.map((part) => {
    const label = PREVIEW_WORDS[part][language];
    return (
      <div key={part} className={classes.part}>
        <p>{label}</p>
        <Points
          label={label}
          values={FIVE}
          value={given?.[part]}
          ends={[PREVIEW_WORDS.notAtAll[language], PREVIEW_WORDS.completely[language]]}
          onGive={(value) => onGive({ kind: 'pum', positive: 1, unique: 1, memorable: 1, ...given, [part]: value })}
        />
      </div>
    );
  });
}

/** The service of each unit, from 1 to 5. */
export function RatedUnits({
  question,
  language,
  answer,
  onGive,
}: SeveralPointsProps & { readonly question: QuestionOf<'internal-service'> }) {
  const names = new Map(useUnits().map(({ id, name }) => [id, name]));
  const rated = answer?.kind === 'rated' ? answer.units : {};
  return question.unitIds.map((id) => (
    <div key={id} className={classes.part}>
      <p>{names.get(id)}</p>
      <Points
        label={names.get(id) ?? id}
        values={FIVE}
        value={rated[id]}
        ends={[PREVIEW_WORDS.bad[language], PREVIEW_WORDS.good[language]]}
        onGive={(value) => onGive({ kind: 'rated', units: { ...rated, [id]: value } })}
      />
    </div>
  ));
}

const VALENCES = [
  [1, 'toldGood'],
  [0, 'toldNeither'],
  [-1, 'toldBad'],
] as const;

/** How many were told; whether good or bad as soon as anybody was. */
export function Retelling({ language, answer, onGive }: SeveralPointsProps) {
  const name = useId();
  const told = answer?.kind === 'told' ? answer : undefined;
  return (
    <>
      <label className={classes.people}>
        <input
          type="number"
          min={0}
          max={10_000}
          value={told?.people ?? ''}
          onChange={({ currentTarget: { valueAsNumber: people } }) => {
            if (Number.isNaN(people)) onGive(undefined);
            else onGive({ kind: 'told', people, valence: people === 0 ? null : (told?.valence ?? 0) });
          }}
        />
        {PREVIEW_WORDS.people[language]}
      </label>
      {told && told.people > 0 && (
        <div role="radiogroup" className={classes.choices} aria-label={PREVIEW_WORDS.people[language]}>
          {VALENCES.map(([valence, words]) => (
            <label key={valence} className={classes.choice}>
              <input
                type="radio"
                name={name}
                checked={told.valence === valence}
                onChange={() => onGive({ ...told, valence })}
              />
              {PREVIEW_WORDS[words][language]}
            </label>
          ))}
        </div>
      )}
    </>
  );
}
