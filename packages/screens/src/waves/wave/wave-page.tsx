import { Link, Navigate } from '@tanstack/react-router';
import { refusalOf } from '@unisono/ui/client';
import { Page } from '@unisono/ui/page';
import { Empty, ErrorState, Loading, NotRenewed } from '@unisono/ui/states';
import { useTranslation } from '../waves.texts.ts';
import { useWave } from './use-wave.ts';
import { WaveStory } from './wave-story.tsx';

/** A launched wave, while it waits, runs and after it has closed. One that is only planned leads to its plan. */
export default function WavePage() {
  const { t } = useTranslation('waves');
  const wave = useWave();
  if (wave.isPending) return <Loading shape="page" />;
  if (wave.data) {
    const { id, surveyId, state } = wave.data;
    if (state !== 'planned') {
      return (
        <>
          <NotRenewed query={wave} />
          <WaveStory wave={wave.data} />
        </>
      );
    }
    const to = '/surveys/$surveyId/waves/$waveId/plan';
    return <Navigate to={to} params={{ surveyId, waveId: id }} replace />;
  }
  const unknown = ['not-found', 'invalid-input'].includes(refusalOf(wave.error).code);
  return (
    <Page title={t('wave.title')}>
      {unknown ? (
        <Empty title={t('wave.missing')}>
          <Link to="/surveys">{t('plan.toSurveys')}</Link>
        </Empty>
      ) : (
        <ErrorState title={t('wave.failed')} error={wave.error} onRetry={() => void wave.refetch()} />
      )}
    </Page>
  );
}
