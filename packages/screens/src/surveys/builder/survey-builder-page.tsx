import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { refusalOf } from '@unisono/ui/client';
import { Page } from '@unisono/ui/page';
import { Empty, ErrorState, Loading, NotRenewed } from '@unisono/ui/states';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../surveys.texts.ts';
import { SurveyBuilder } from './survey-builder.tsx';

/** Builds the survey of the address. */
export default function SurveyBuilderPage() {
  const { surveyId = '' } = useParams({ strict: false });
  return <OpenSurvey key={surveyId} surveyId={surveyId} />;
}

/** Read anew each time it is opened, then only written. */
function OpenSurvey({ surveyId }: { surveyId: string }) {
  const { t } = useTranslation('surveys');
  const found = useQuery(
    useTRPC().surveys.find.queryOptions(
      { surveyId },
      { staleTime: 0, refetchOnMount: 'always', refetchOnWindowFocus: false, refetchOnReconnect: false },
    ),
  );
  const [opened] = useState(() => Date.now());
  // Once it was read it stays, whatever becomes of a later reading: what is written meanwhile is kept here alone.
  if (found.data && found.dataUpdatedAt >= opened) {
    return (
      <>
        <NotRenewed query={found} />
        <SurveyBuilder survey={found.data} />
      </>
    );
  }
  if (!found.isError) return <Loading shape="page" />;
  const unknown = ['not-found', 'invalid-input'].includes(refusalOf(found.error).code);
  return (
    <Page title={t('builder.questions')} kicker={<Link to="/surveys">{t('list.archived.back')}</Link>}>
      {unknown ? (
        <Empty title={t('builder.missing')}>
          <Link to="/surveys">{t('list.archived.back')}</Link>
        </Empty>
      ) : (
        <ErrorState title={t('builder.failed')} error={found.error} onRetry={() => void found.refetch()} />
      )}
    </Page>
  );
}
