import { STRONGEST, type Emotion } from '@unisono/people-core/schema';
import { useWords } from '../texts/words.ts';
import classes from './emotions.module.css';
import { nameOf, type ShownEmotions } from './shown-emotions.ts';

const INTENSITIES = Array.from({ length: STRONGEST + 1 }, (_, intensity) => intensity);

/** A row of radio buttons for every emotion, from "not at all", which is heard but not drawn. */
export function EmotionList({ emotions, felt, labelId, language, name, onFelt }: ShownEmotions) {
  const { levels } = useWords().asking;
  const firstUnpleasant = emotions.find(({ valence }) => valence === -1);
  const radio = (emotion: Emotion, intensity: number, current: number | undefined) => (
    <label key={intensity} data-filled={intensity <= (current ?? 0)} data-nothing={intensity === 0}>
      <input
        type="radio"
        class="visually-hidden"
        name={`${name}.${emotion.code}`}
        value={intensity}
        checked={intensity === current}
        aria-label={levels[intensity] ?? ''}
        onChange={() => onFelt(emotion.code, intensity)}
        onClick={() => {
          // A tap on what is chosen takes it back; `onChange` hears nothing then.
          if (intensity === current && intensity > 0) onFelt(emotion.code, 0);
        }}
      />
      {intensity > 0 && <i style={{ '--s': `${10 + 3 * intensity}px` }} />}
    </label>
  );
  return (
    <ul class={classes.list} aria-labelledby={labelId}>
      {emotions.map((emotion) => {
        const current = felt ? (felt[emotion.code] ?? 0) : undefined;
        const id = `${labelId}-${emotion.code}`;
        return (
          <li
            key={emotion.code}
            data-valence={emotion.valence}
            data-turn={emotion === firstUnpleasant}
            style={{ '--c': `var(--emotion-${emotion.code})` }}
          >
            <span id={id} class={classes.name}>
              {nameOf(emotion, language)}
            </span>
            <div class={classes.five} role="radiogroup" aria-labelledby={id}>
              {INTENSITIES.map((intensity) => radio(emotion, intensity, current))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
