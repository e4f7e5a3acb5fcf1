import type { Language } from '@unisono/people-core/schema';
import { AGREEMENT_LABELS, scaleOf, type Answer, type Question } from '@unisono/surveys/schema';
import { useId } from 'react';
import { Points, wholeNumbers } from './points.tsx';
import { EXPECTATION_WORDS, PREVIEW_WORDS } from './preview-words.ts';
import classes from './preview.module.css';

interface ScaleAnswerProps {
  readonly question: Question;
  readonly language: Language;
  readonly answer: Answer | undefined;
  onGive(answer: Answer): void;
}

/** One point of a scale: in words where it has them, else in numbers with what the ends mean. */
export function ScaleAnswer({ question, language, answer, onGive }: ScaleAnswerProps) {
  const name = useId();
  const scale = scaleOf(question);
  if (!scale) return null;
  const value = answer?.kind === 'point' ? answer.value : undefined;
  const give = (point: number) => onGive({ kind: 'point', value: point });
  const values = wholeNumbers(scale.min, scale.max);
  if (question.kind === 'recommend' || question.kind === 'ease') {
    const words =
      question.kind === 'recommend' ? (['notLikely', 'likely'] as const) : (['notAtAll', 'completely'] as const);
    const ends = [PREVIEW_WORDS[words[0]][language], PREVIEW_WORDS[words[1]][language]] as const;
    return <Points label={question.text[language]} values={values} value={value} ends={ends} onGive={give} />;
  }
  const labels =
    question.kind === 'expectation'
      ? EXPECTATION_WORDS[question.moment]
      : (question.kind === 'agreement' && question.labels) || AGREEMENT_LABELS;
  return (
    <div role="radiogroup" aria-label={question.text[language]} className={classes.choices}>
      {values.map((point, index) => (
        <label key={point} className={classes.choice}>
          <input type="radio" name={name} checked={value === point} onChange={() => give(point)} />
          {labels[index]?.[language] ?? point}
        </label>
      ))}
    </div>
  );
}
