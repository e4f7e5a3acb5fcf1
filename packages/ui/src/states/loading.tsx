import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './texts.ts';
import classes from './states.module.css';

/** Quick answers need no skeleton; it appears only when waiting becomes noticeable. */
const PATIENCE_MILLISECONDS = 400;

const SHAPES = {
  page: ['w40 h14', 'w80 h34', 'w60 h14', 'w100 h58', 'w100 h240'],
  section: ['w40 h18', 'w60 h12', 'w100 h180'],
  table: ['w100 h22', 'w100 h22', 'w100 h22', 'w100 h22', 'w100 h22', 'w100 h22'],
  lines: ['w60 h14', 'w90 h14', 'w40 h14'],
} as const;

/** The shape of what is coming, after 400 ms; until then nothing, so that quick pages do not flicker. */
export function Loading({ shape = 'section' }: { shape?: keyof typeof SHAPES }) {
  const { t } = useTranslation('states', { useSuspense: false });
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div className={classes.waiting} data-shape={shape} aria-busy="true" />;
  return (
    <div className={classes.loading} data-shape={shape} aria-busy="true" role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {SHAPES[shape].map((bone, index) => (
        // The list never changes its order, and bones may be equal.
        // oxlint-disable-next-line react/no-array-index-key
        <span
          key={index}
          className={bone
            .split(' ')
            .map((name) => classes[name])
            .join(' ')}
        />
      ))}
    </div>
  );
}
