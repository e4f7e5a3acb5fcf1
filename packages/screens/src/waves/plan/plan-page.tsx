import { skipToken, useQuery } from '@tanstack/react-query';
import { Link, Navigate, useLocation, useParams } from '@tanstack/react-router';
import type { Survey, WavePlan } from '@unisono/surveys/schema';
import { refusalOf } from '@unisono/ui/client';
import { Page } from '@unisono/ui/page';
import { Empty, ErrorState, Loading, NotRenewed } from '@unisono/ui/states';
import { useTRPC } from '../../application/api.ts';
import { useOrganisation } from '../../application/use-session.ts';
import { useTranslation } from '../waves.texts.ts';
import { defaultPlan, todayIn } from './default-plan.ts';
import { PlanEditor } from './plan-editor.tsx';
import { useOwnUnits } from './use-needs-units.ts';

/** Plans a wave of a survey: a new one, or the one that the address names, which must not be launched yet. */
export default function PlanPage() {
  const { t } = useTranslation('waves');
  const trpc = useTRPC();
  const { surveyId = '', waveId } = useParams({ strict: false });
  const from = useLocation({ select: ({ search }) => (search as Record<string, unknown>)['from'] });
  const read = waveId ?? (typeof from === 'string' ? from : undefined);
  const survey = useQuery(trpc.surveys.find.queryOptions({ surveyId }));
  const wave = useQuery(trpc.waves.find.queryOptions(read === undefined ? skipToken : { waveId: read }));
  const failed = [survey, wave].find(({ isLoadingError }) => isLoadingError);
  if (failed) return <NotThere error={failed.error} retry={() => void failed.refetch()} />;
  if (!survey.data || (read !== undefined && !wave.data)) return <Loading shape="page" />;
  if (waveId !== undefined && wave.data && wave.data.state !== 'planned') {
    return <Navigate to="/waves/$waveId" params={{ waveId: wave.data.id }} search={withoutStep} replace />;
  }
  if (!survey.data.editable) {
    return (
      <Page title={t('steps.label')}>
        <Empty title={t('plan.notYours')}>
          <Link to="/surveys">{t(`sides.${survey.data.side}`)}</Link>
        </Empty>
      </Page>
    );
  }
  return (
    <>
      <NotRenewed query={survey.isRefetchError ? survey : wave} />
      {waveId !== undefined && wave.data ? (
        <PlanEditor key={wave.data.id} survey={survey.data} waveId={wave.data.id} plan={wave.data.plan} />
      ) : (
        <NewPlan survey={survey.data} like={wave.data?.plan} />
      )}
    </>
  );
}

/** A launched wave has no steps. */
const withoutStep = (before: object) => ({ ...before, step: undefined });

/** As most waves are, or like one that was called off. */
function NewPlan({ survey, like }: { survey: Survey; like: WavePlan | undefined }) {
  const timeZone = useOrganisation()?.timeZone ?? 'UTC';
  const own = useOwnUnits(survey.side);
  const unitIds = survey.unitId === null ? own : [survey.unitId];
  const plan = like ?? defaultPlan({ timeZone, today: todayIn(timeZone), unitIds });
  return <PlanEditor survey={survey} waveId={null} plan={plan} />;
}

function NotThere({ error, retry }: { error: unknown; retry(): void }) {
  const { t } = useTranslation('waves');
  const unknown = ['not-found', 'invalid-input'].includes(refusalOf(error).code);
  return (
    <Page title={t('steps.label')}>
      {unknown ? (
        <Empty title={t('plan.missing')}>
          <Link to="/surveys">{t('plan.toSurveys')}</Link>
        </Empty>
      ) : (
        <ErrorState title={t('plan.failed')} error={error} onRetry={retry} />
      )}
    </Page>
  );
}
