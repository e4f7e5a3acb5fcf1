import { STRONGEST, type Emotion, type FeltEmotions, type Language } from '@unisono/people-core/schema';
import { useWords } from '../texts/words.ts';
import classes from './emotions.module.css';
import { nameOf } from './shown-emotions.ts';

const STEPS = Array.from({ length: STRONGEST }, (_, step) => step);

interface PickedProps {
  readonly emotions: readonly Emotion[];
  readonly felt: FeltEmotions;
  readonly language: Language;
}

/** What the wheel holds, in words. */
export function Picked({ emotions, felt, language }: PickedProps) {
  const { levels } = useWords().asking;
  const named = emotions.filter(({ code }) => (felt[code] ?? 0) > 0);
  if (named.length === 0) return null;
  return (
    <ul class={classes.picked}>
      {named.map((emotion) => {
        const intensity = felt[emotion.code] ?? 0;
        return (
          <li key={emotion.code} data-valence={emotion.valence} style={{ '--c': `var(--emotion-${emotion.code})` }}>
            <b>{nameOf(emotion, language)}</b>
            <span class={classes.dots} aria-hidden="true">
              {STEPS.map((step) => (
                <i key={step} data-filled={step < intensity} />
              ))}
            </span>
            <span class={classes.level}>{levels[intensity]}</span>
          </li>
        );
      })}
    </ul>
  );
}
