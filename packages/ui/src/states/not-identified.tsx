import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkKind } from '../marks/mark-path.ts';
import './texts.ts';
import classes from './states.module.css';

/** An effect that cannot be told apart from everything else: why, and what would make it so. */
export function NotIdentified({ side, children }: { side: MarkKind; children: ReactNode }) {
  const { t } = useTranslation('states');
  return (
    <div className={classes.state}>
      <p className={classes.title}>{t(`notIdentifiedSide.${side}`)}</p>
      <p>{children}</p>
    </div>
  );
}
