import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './texts.ts';
import classes from './states.module.css';

interface NotEnoughDataProps {
  readonly have: number;
  readonly need: number;
  /** Says it in other words than "6 units; an association needs 8." */
  readonly sentence?: string;
  /** The points that there are, without a line. */
  readonly children?: ReactNode;
}

/** Too little to say anything: what there is, and the count that is missing. */
export function NotEnoughData({ have, need, sentence, children }: NotEnoughDataProps) {
  const { t } = useTranslation('states');
  return (
    <div className={classes.state}>
      {children}
      <p>
        {sentence ?? t('notEnough', { have, count: need })} {t('missing', { count: Math.max(1, need - have) })}
      </p>
    </div>
  );
}
