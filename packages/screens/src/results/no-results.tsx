import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ResultReason, WaveResults } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { Page } from '@unisono/ui/page';
import { Empty, Suppressed } from '@unisono/ui/states';
import { useLanguage } from '@unisono/ui/texts';
import { ResultsKicker } from './results-head.tsx';
import { useTranslation } from './results.texts.ts';

/** Where there is nothing to show: not yet, too few, or nobody; each says which, and what comes next. */
export function NoResults({ wave: found, reason }: { wave: WaveResults; reason: ResultReason }) {
  const { t } = useTranslation('results');
  const { wave } = found;
  const formats = useFormats();
  const language = useLanguage();
  const head = { title: t('title'), kicker: <ResultsKicker wave={found} />, finding: wave.title[language] };
  if (reason === 'not-released') {
    return (
      <Page {...head}>
        <Waiting wave={wave} />
      </Page>
    );
  }
  if (reason === 'answers-lost') {
    return (
      <Page {...head}>
        <Empty title={t('lost.title')} action={<BackToWave id={wave.id} />}>
          {t('lost.words')}
        </Empty>
      </Page>
    );
  }
  return (
    <Page {...head}>
      {reason === 'protected' ? (
        <Suppressed k={wave.k} />
      ) : reason === 'across-parts' ? (
        <Empty title={t('across.title')} action={<BackToWave id={wave.id} />}>
          {t('across.words')}
        </Empty>
      ) : (
        <Empty title={t('nothing')} action={<BackToWave id={wave.id} />}>
          {wave.closesAt !== null && t('open.closes', { at: formats.instant(wave.closesAt) })}
        </Empty>
      )}
    </Page>
  );
}

function Waiting({ wave: { id, mode, k, invited, answered, closesAt } }: { wave: WaveResults['wave'] }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const so = answered > 0 ? t('open.so', { answered, invited, k }) : t('open.none', { invited, k });
  return (
    <Empty title={t('open.title')} action={<BackToWave id={id} />}>
      {t('open.words')} {mode === 'identified' ? '' : so}{' '}
      {closesAt !== null && t('open.closes', { at: formats.instant(closesAt) })}
    </Empty>
  );
}

function BackToWave({ id }: { id: string }) {
  const { t } = useTranslation('results');
  return (
    <Button variant="default" component={Link} to={`/waves/${id}`}>
      {t('open.back')}
    </Button>
  );
}
