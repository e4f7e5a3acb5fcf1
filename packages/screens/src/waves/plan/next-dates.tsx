import type { WavePreview } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { useTranslation } from '../waves.texts.ts';
import classes from './plan.module.css';

/** The next times that a recurring wave opens, by the clocks of its own zone. */
export function NextDates({ timeZone, upcoming }: { timeZone: string; upcoming: WavePreview['upcoming'] }) {
  const { t } = useTranslation('waves');
  const formats = useFormats();
  return (
    <Section title={t('schedule.next')} subtitle={timeZone} quiet>
      {upcoming.length === 0 ? (
        <p>{t('schedule.nextNone')}</p>
      ) : (
        <ol className={classes.dates}>
          {upcoming.map(({ day, opensAt, closesAt }) => (
            <li key={day}>
              {t('schedule.until', {
                from: formats.instantIn(opensAt, timeZone),
                to: formats.instantIn(closesAt, timeZone),
              })}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
