import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../format/use-formats.ts';
import './texts.ts';
import classes from './states.module.css';

interface ProgressProps {
  readonly title: string;
  readonly done: number;
  /** Null while it is not known how much there is. */
  readonly total: number | null;
  readonly secondsLeft?: number | null;
  /** What else is worth knowing: "12 rows have problems." */
  readonly note?: string | undefined;
  onStop?: (() => void) | undefined;
  readonly stopLabel?: string;
}

/** Long work: how far it is, how long it will take, and a way to stop it. */
export function Progress({ title, done, total, secondsLeft, note, onStop, stopLabel }: ProgressProps) {
  const { t } = useTranslation('states');
  const formats = useFormats();
  const share = total ? Math.min(1, done / total) : 0;
  const unknown = total === null && done === 0;
  const counted = unknown ? undefined : total === null ? formats.count(done) : t('progress', { done, total });
  const rest = secondsLeft ? t('left', { duration: formats.duration(secondsLeft) }) : undefined;
  return (
    <div className={classes.state}>
      <p className={classes.title}>{title}</p>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={total === null ? undefined : Math.floor(share * 100)}
        aria-valuetext={counted}
      >
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <p>
        {[counted, rest].filter(Boolean).join(', ')}
        {(counted ?? rest) !== undefined && '. '}
        {note}
      </p>
      {onStop && (
        <div className={classes.actions}>
          <Button variant="default" onClick={onStop}>
            {stopLabel ?? t('stop')}
          </Button>
        </div>
      )}
    </div>
  );
}
