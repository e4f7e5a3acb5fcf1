import { useWords } from '../texts/words.ts';
import { answerOf, type FieldProps, type Unit } from './field.ts';
import classes from './questions.module.css';
import { Strip } from './strip.tsx';

/** Points for the service of other units: for as many of them as somebody can judge. */
export function ServiceField({
  question,
  answer,
  labelId,
  units,
  onAnswer,
}: FieldProps<'internal-service'> & { units: readonly Unit[] }) {
  const words = useWords().asking;
  const points = answerOf('rated', answer)?.units ?? {};
  const choose = (unitId: string, value: number) => onAnswer({ kind: 'rated', units: { ...points, [unitId]: value } });
  return (
    <div role="group" aria-labelledby={labelId} class={classes.parts}>
      {units
        .filter(({ id }) => question.unitIds.includes(id))
        .map(({ id, name }) => (
          <div key={id}>
            <p class={classes.part} id={`${labelId}-${id}`}>
              {name}
            </p>
            <Strip
              labelId={`${labelId}-${id}`}
              name={`${question.code}.${id}`}
              min={1}
              max={5}
              value={points[id]}
              ends={words.service}
              onValue={(value) => choose(id, value)}
            />
          </div>
        ))}
    </div>
  );
}
