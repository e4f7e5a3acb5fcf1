import type { Wave } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { countingOf } from '../counting.ts';
import { useTranslation } from '../waves.texts.ts';
import { wasCalledOff } from './called-off.ts';
import classes from './wave.module.css';

/** How many have answered, as it moves; in steps of k while a protected wave is open. Where that is not told, how many were invited. */
export function Participation({ wave }: { wave: Wave }) {
  const { t } = useTranslation('waves');
  const formats = useFormats();
  const { state, answered, invited, plan } = wave;
  if (state === 'recurring' || wasCalledOff(wave)) return null;
  const counting = countingOf(wave);
  if (counting !== 'exact' && counting !== 'stepped') {
    return (
      invited > 0 && (
        <Section title={t('wave.participation')}>
          <p className={classes.quiet}>{t('wave.invited', { count: invited })}</p>
        </Section>
      )
    );
  }
  const stepped = counting === 'stepped';
  const count = formats.count(answered);
  return (
    <Section title={t('wave.participation')} {...(stepped && { subtitle: t('wave.steps', { k: plan.k }) })}>
      <div className={classes.participation} data-side={wave.side} aria-live="polite">
        <p>
          <b>{stepped ? t('wave.aboutValue', { value: count }) : count}</b>{' '}
          {invited > 0 && t('wave.ofInvited', { invited })}
          {invited > 0 && !plan.channels.includes('link') && <span>{formats.percent(answered / invited)}</span>}
        </p>
        {invited > 0 && (
          <div className={classes.track} aria-hidden>
            <i style={{ width: `${Math.min(100, (100 * answered) / invited)}%` }} />
          </div>
        )}
      </div>
    </Section>
  );
}
