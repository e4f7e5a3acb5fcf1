import type { CoherenceView } from '@unisono/coherence/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { useTranslation } from './coherence.texts.ts';
import classes from './coherence.module.css';

/** One line of certainty, then everything that limits it. */
export function HowSure({ view: { certainty, ex, cx } }: { view: CoherenceView }) {
  const { t } = useTranslation('coherence');
  const formats = useFormats();
  const { determined, units, withIntervals, limits } = certainty;
  return (
    <Section title={t('sure.title')}>
      <p>
        {t('sure.line', {
          determined: formats.count(determined),
          units: formats.count(units),
          withIntervals: formats.count(withIntervals),
        })}
      </p>
      <ul className={classes.limits}>
        {limits.map((limit) => (
          <li key={limit}>{t(`sure.limits.${limit}`)}</li>
        ))}
        {ex.k !== null && <li>{t('sure.protectedInside', { k: formats.count(ex.k) })}</li>}
        {cx.k !== null && <li>{t('sure.protectedOutside', { k: formats.count(cx.k) })}</li>}
        <li>{t('sure.always')}</li>
      </ul>
    </Section>
  );
}
