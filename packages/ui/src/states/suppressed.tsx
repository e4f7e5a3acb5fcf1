import { useTranslation } from 'react-i18next';
import './texts.ts';
import classes from './states.module.css';

/** Fewer than k people: hatching and words, never a number. */
export function Suppressed({ k }: { k: number }) {
  const { t } = useTranslation('states');
  return (
    <div className={classes.state}>
      <div className={classes.veil} />
      <p>{t('suppressed', { count: k })}</p>
    </div>
  );
}
