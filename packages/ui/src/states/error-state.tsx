import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../client/refusal.ts';
import { sentenceOf } from '../client/sentence-of.ts';
import './texts.ts';
import classes from './states.module.css';

interface ErrorStateProps {
  /** Whatever was thrown. */
  readonly error: unknown;
  /** What could not be done, as a sentence: "The results could not be read". */
  readonly title: string;
  /** Whether anything was lost, if more can be said than "Nothing was lost." */
  readonly lost?: string;
  onRetry?(): void;
}

/** What happened, whether anything was lost, a way to try again, and the code to tell somebody. */
export function ErrorState({ error, title, lost, onRetry }: ErrorStateProps) {
  const { t } = useTranslation(['states', 'errors']);
  const refusal = refusalOf(error);
  const incident = refusal.details.incident;
  return (
    <div className={classes.state} role="alert">
      <p className={classes.title}>{title}</p>
      <p>
        {sentenceOf(refusal)} {lost ?? t('nothingLost')}
      </p>
      <div className={classes.actions}>
        {onRetry && (
          <Button variant="default" leftSection={<IconRefresh size={15} stroke={1.6} aria-hidden />} onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        <span className={classes.code}>
          {t('code', { code: typeof incident === 'string' ? incident : refusal.reason })}
        </span>
      </div>
    </div>
  );
}
