import { useTranslation } from '../surveys.texts.ts';
import { mustChange } from '../draft/checks.ts';
import { useBuilder } from './builder-context.ts';
import classes from './builder.module.css';

const LATER = ['audience', 'promise', 'schedule', 'launch'] as const;

/** Where one is on the way to a launch: the questions; the wave's own steps follow. */
export function Steps() {
  const { t } = useTranslation('surveys');
  const { checks } = useBuilder();
  const must = checks.filter(mustChange).length;
  const look = checks.length - must;
  const found = [
    ...(must > 0 ? [t('builder.steps.must', { count: must })] : []),
    ...(look > 0 ? [t('builder.steps.look', { count: look })] : []),
  ];
  return (
    <ol className={classes.steps} aria-label={t('builder.steps.label')}>
      <li aria-current="step">
        <span>1</span> {t('builder.steps.questions')}
        {found.length > 0 && <span className={classes.look}>· {found.join(', ')}</span>}
      </li>
      {LATER.map((step, index) => (
        <li key={step}>
          <span>{index + 2}</span> {t(`builder.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
