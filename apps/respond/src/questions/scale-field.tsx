import { scaleOf, scaleWords } from '@unisono/surveys/respond';
import { useLanguage } from '../texts/words.ts';
import { answerOf, type FieldProps } from './field.ts';
import { Options } from './options.tsx';
import { Strip } from './strip.tsx';

type ScaleProps = FieldProps<'recommend' | 'ease' | 'expectation' | 'agreement'>;

/** One point of a scale: in a row of numbers, or in rows of words where every point has its own. */
export function ScaleField({ question, answer, labelId, onAnswer }: ScaleProps) {
  const scale = scaleOf(question);
  const words = scaleWords(question, useLanguage());
  if (!scale) return null;
  const value = answerOf('point', answer)?.value;
  const choose = (point: number) => onAnswer({ kind: 'point', value: point });
  if (words.length === 2) {
    return <Strip {...scale} labelId={labelId} name={question.code} value={value} ends={words} onValue={choose} />;
  }
  const options = words.map((text, index) => ({ value: String(scale.min + index), text }));
  return (
    <Options
      labelId={labelId}
      name={question.code}
      options={options}
      chosen={value === undefined ? [] : [String(value)]}
      onChoice={(point) => choose(Number(point))}
    />
  );
}
