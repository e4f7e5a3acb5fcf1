import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Wave } from '@unisono/surveys/schema';
import { Notice } from '@unisono/ui/forms';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { ErrorState, Loading } from '@unisono/ui/states';
import { useTRPC } from '../../application/api.ts';
import { NextDates } from '../plan/next-dates.tsx';
import { isCounted } from '../counting.ts';
import { useAnswerWords } from '../use-answer-words.ts';
import { useTranslation } from '../waves.texts.ts';
import { StateTag } from './state-tag.tsx';
import classes from './wave.module.css';

/** The times a recurring wave has come round, and when it does next. */
export function Occurrences({ series }: { series: Wave }) {
  const { t } = useTranslation('waves');
  const formats = useFormats();
  const { share } = useAnswerWords();
  const trpc = useTRPC();
  const { id, side, surveyId, plan, state } = series;
  const waves = useQuery(trpc.waves.list.queryOptions({ side, surveyId }));
  const preview = useQuery(trpc.waves.preview.queryOptions({ surveyId, plan }, { enabled: state === 'recurring' }));
  if (waves.isPending) return <Loading shape="table" />;
  if (waves.isLoadingError) {
    return (
      <Section title={t('occurrences.title')}>
        <ErrorState title={t('occurrences.failed')} error={waves.error} onRetry={() => void waves.refetch()} />
      </Section>
    );
  }
  const opened = waves.data.filter(({ seriesId }) => seriesId === id);
  return (
    <>
      {series.missed && (
        <Notice tone="warn" title={t('occurrences.missed', { day: formats.day(series.missed.day) })}>
          {t(`occurrences.missedWhy.${series.missed.reason}`)}
        </Notice>
      )}
      {preview.data && <NextDates timeZone={plan.schedule.timeZone} upcoming={preview.data.upcoming} />}
      <Section title={t('occurrences.title')} quiet>
        {opened.length === 0 ? (
          <p className={classes.quiet}>{t('occurrences.none')}</p>
        ) : (
          <ul className={classes.occurrences}>
            {opened.map((wave) => (
              <li key={wave.id}>
                <Link to="/waves/$waveId" params={{ waveId: wave.id }}>
                  {wave.day === null ? t('wave.title') : formats.day(wave.day)}
                </Link>
                <StateTag wave={wave} />
                {isCounted(wave) && <span>{share(wave)}</span>}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
