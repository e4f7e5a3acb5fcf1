import type { EmotionCode } from '@unisono/people-core/schema';
import { useTranslation } from './initiatives.texts.ts';
import { useEmotions } from './use-emotions.ts';
import classes from './emotions.module.css';

/** Intended emotions by name, each with its colour: plain and round to feel more, hatched and square to feel less. */
export function Emotions({ codes }: { codes: readonly EmotionCode[] }) {
  const { t } = useTranslation('initiatives');
  const emotions = useEmotions().filter(({ code }) => codes.includes(code));
  return (
    <ul className={classes.emotions}>
      {emotions.map(({ code, name, pleasant }) => (
        <li key={code}>
          <EmotionSign code={code} pleasant={pleasant} />
          {pleasant ? name : t('less', { emotion: name })}
        </li>
      ))}
    </ul>
  );
}

export function EmotionSign({ code, pleasant }: { code: EmotionCode; pleasant: boolean }) {
  return (
    <i
      className={classes.sign}
      data-pleasant={pleasant || undefined}
      style={{ backgroundColor: `var(--emotion-${code})` }}
      aria-hidden
    />
  );
}
