import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { IconArchive, IconPlus } from '@tabler/icons-react';
import type { Role } from '@unisono/people-core/schema';
import type { SurveySummary, Wave } from '@unisono/surveys/schema';
import { Page } from '@unisono/ui/page';
import { Empty, ErrorState, Loading, NotRenewed } from '@unisono/ui/states';
import { useTRPC } from '../../application/api.ts';
import { useManagedPart } from '../managed-part.ts';
import { useTranslation } from '../surveys.texts.ts';
import { SurveyRows } from './survey-rows.tsx';

/** The surveys of a side with their waves, the last changed first; or those that are archived. */
export function SurveyListPage({ side }: { side: Role }) {
  const { t } = useTranslation('surveys');
  const { manages } = useManagedPart(side);
  const archived = useLocation({ select: ({ search }) => (search as Record<string, unknown>)['archived'] === 'yes' });
  if (manages) return archived ? <Archived side={side} /> : <InUse side={side} />;
  return (
    <Page title={t(`title.${side}`)}>
      <Empty title={t(`notYours.title.${side}`)}>{t('notYours.words')}</Empty>
    </Page>
  );
}

function InUse({ side }: { side: Role }) {
  const { t } = useTranslation('surveys');
  const { surveys, waves } = useSurveys(side, false);
  const headline = useHeadline(side);
  if (surveys.isPending || waves.isPending) return <Loading shape="page" />;
  const begin = (
    <Button component={Link} to="/surveys/new" leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}>
      {t(`list.new.${side}`)}
    </Button>
  );
  if (surveys.isLoadingError)
    return <Failed side={side} error={surveys.error} onRetry={() => void surveys.refetch()} />;
  const found = surveys.data;
  return (
    <Page
      title={t(`title.${side}`)}
      kicker={t(`title.${side}`)}
      actions={
        <>
          <Button
            component={Link}
            to="/surveys?archived=yes"
            variant="default"
            leftSection={<IconArchive size={15} stroke={1.6} aria-hidden />}
          >
            {t('list.archived.show')}
          </Button>
          {found.length > 0 && begin}
        </>
      }
      {...(found.length > 0 && { finding: headline(found, waves.data) })}
    >
      <NotRenewed query={surveys.isRefetchError ? surveys : waves} />
      {waves.isLoadingError && (
        <ErrorState title={t('list.failedWaves')} error={waves.error} onRetry={() => void waves.refetch()} />
      )}
      {found.length === 0 ? (
        <Empty title={t(`list.empty.${side}`)} action={begin}>
          {t('list.empty.words')}
        </Empty>
      ) : (
        <SurveyRows surveys={found} waves={waves.data ?? []} />
      )}
    </Page>
  );
}

function Archived({ side }: { side: Role }) {
  const { t } = useTranslation('surveys');
  const { surveys, waves } = useSurveys(side, true);
  if (surveys.isPending || waves.isPending) return <Loading shape="page" />;
  if (surveys.isLoadingError)
    return <Failed side={side} error={surveys.error} onRetry={() => void surveys.refetch()} />;
  return (
    <Page
      title={t('list.archived.title')}
      kicker={
        <>
          <Link to="/surveys">{t(`title.${side}`)}</Link> <span aria-hidden>/</span> {t('list.archived.title')}
        </>
      }
    >
      <NotRenewed query={surveys.isRefetchError ? surveys : waves} />
      {surveys.data.length === 0 ? (
        <Empty title={t('list.archived.empty')} action={<Link to="/surveys">{t('list.archived.back')}</Link>}>
          {t('list.archived.emptyWords')}
        </Empty>
      ) : (
        <SurveyRows surveys={surveys.data} waves={waves.data ?? []} />
      )}
    </Page>
  );
}

function Failed({ side, error, onRetry }: { side: Role; error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('surveys');
  return (
    <Page title={t(`title.${side}`)} kicker={t(`title.${side}`)}>
      <ErrorState title={t('list.failed')} error={error} onRetry={onRetry} />
    </Page>
  );
}

function useSurveys(side: Role, archived: boolean) {
  const trpc = useTRPC();
  const surveys = useQuery(trpc.surveys.list.queryOptions({ side, archived }));
  const waves = useQuery(trpc.waves.list.queryOptions({ side }));
  return { surveys, waves };
}

/** How many there are, and whether anybody is being asked: nothing of that while the waves are not known. */
function useHeadline(side: Role): (surveys: readonly SurveySummary[], waves: readonly Wave[] | undefined) => string {
  const { t } = useTranslation('surveys');
  return (found, waves) => {
    const surveys = t(`list.headline.${side}`, { count: found.length });
    if (!waves) return t('list.headline.only', { surveys });
    const open = waves.filter(({ state }) => state === 'open').length;
    return open === 0 ? t('list.headline.nobody', { surveys }) : t('list.headline.asking', { surveys, count: open });
  };
}
