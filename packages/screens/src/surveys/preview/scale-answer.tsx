import { scaleOf, scaleWords } from '@unisono/surveys/schema';
import type { AnswerProps } from './answer-props.ts';
import { Options } from './options.tsx';
import { Strip } from './strip.tsx';

/** One point of a scale: in a row of numbers, or in rows of words where every point has its own. */
export function ScaleAnswer({ question, language, answer, onGive }: AnswerProps) {
  const scale = scaleOf(question);
  if (!scale) return null;
  const label = question.text[language];
  const value = answer?.kind === 'point' ? answer.value : undefined;
  const give = (point: number) => onGive({ kind: 'point', value: point });
  const words = scaleWords(question, language);
  if (words.length === 2) return <Strip {...scale} label={label} value={value} ends={words} onGive={give} />;
  return (
    <Options
      label={label}
      options={words.map((text, index) => ({ value: String(scale.min + index), text }))}
      chosen={value === undefined ? [] : [String(value)]}
      onChoice={(point) => give(Number(point))}
    />
  );
}
