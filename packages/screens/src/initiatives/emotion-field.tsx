import { Input } from '@mantine/core';
import type { EmotionCode } from '@unisono/people-core/schema';
import { EmotionSign } from './emotions.tsx';
import { useTranslation } from './initiatives.texts.ts';
import { useEmotions } from './use-emotions.ts';
import classes from './emotions.module.css';

interface EmotionFieldProps {
  readonly value: readonly EmotionCode[];
  readonly error: string | undefined;
  onChange(codes: EmotionCode[]): void;
  onBlur(): void;
}

/** Chooses intended emotions from the whole vocabulary: the pleasant ones to feel more, the others to feel less. */
export function EmotionField({ value, error, onChange, onBlur }: EmotionFieldProps) {
  const { t } = useTranslation('initiatives');
  const emotions = useEmotions();
  const toggle = (code: EmotionCode) =>
    onChange(value.includes(code) ? value.filter((chosen) => chosen !== code) : [...value, code]);
  const column = (pleasant: boolean, label: string) => (
    <div role="group" aria-label={`${t('form.emotions')} ${label}`} className={classes.column}>
      <b className={classes.columnHead}>{label}</b>
      <div className={classes.choices}>
        {emotions
          .filter((emotion) => emotion.pleasant === pleasant)
          .map(({ code, name }) => (
            <label key={code} className={classes.choice}>
              <input type="checkbox" checked={value.includes(code)} onChange={() => toggle(code)} />
              <EmotionSign code={code} pleasant={pleasant} />
              {name}
            </label>
          ))}
      </div>
    </div>
  );
  return (
    <Input.Wrapper
      className={classes.field}
      label={t('form.emotions')}
      description={t('form.emotionsHelp')}
      error={error}
      required
      labelElement="div"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onBlur();
      }}
    >
      <div className={classes.picker}>
        {column(true, t('form.pleasant'))}
        {column(false, t('form.unpleasant'))}
      </div>
    </Input.Wrapper>
  );
}
