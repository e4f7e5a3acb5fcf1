import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { Page, Section } from '@unisono/ui/page';
import { Empty, ErrorState, Loading } from '@unisono/ui/states';
import { useTRPC } from '../application/api.ts';
import { useAbility } from '../application/use-session.ts';
import { InitiativeFilters } from './initiative-filters.tsx';
import { InitiativeRows } from './initiative-rows.tsx';
import { useTranslation } from './initiatives.texts.ts';
import { LISTED_STATUSES } from './statuses.ts';
import { useHeadline } from './use-headline.ts';
import { useInitiativeFilter } from './use-initiative-filter.ts';

/** What everybody does to people's experience, inside and outside, on one list. */
export default function InitiativeListPage() {
  const { t } = useTranslation('initiatives');
  const mayRead = useAbility('initiative.read');
  const mayManage = useAbility('initiative.manage');
  const { question, narrowed } = useInitiativeFilter();
  const list = useQuery(
    useTRPC().initiatives.list.queryOptions(question, { enabled: mayRead, placeholderData: keepPreviousData }),
  );
  const headline = useHeadline();
  if (!mayRead) {
    return (
      <Page title={t('title')}>
        <Empty title={t('notYours.title')}>{t('notYours.words')}</Empty>
      </Page>
    );
  }
  if (list.isPending) return <Loading shape="page" />;
  const register = mayManage && (
    <Button component={Link} to="/initiatives/new" leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}>
      {t('register')}
    </Button>
  );
  if (list.isError) {
    return (
      <Page title={t('title')} kicker={t('kicker')}>
        <ErrorState title={t('failed')} error={list.error} onRetry={() => void list.refetch()} />
      </Page>
    );
  }
  const found = list.data;
  return (
    <Page
      title={t('title')}
      kicker={t('kicker')}
      actions={
        <>
          <InitiativeFilters />
          {register}
        </>
      }
      {...(found.length > 0 && { finding: headline(found) })}
    >
      {found.length === 0 && (narrowed ? <NothingFits /> : <Empty title={t('empty.title')}>{t('empty.words')}</Empty>)}
      {LISTED_STATUSES.map((status) => {
        const rows = found.filter((initiative) => initiative.status === status);
        return (
          rows.length > 0 && (
            <Section key={status} title={t(`groups.${status}`)}>
              <InitiativeRows initiatives={rows} />
            </Section>
          )
        );
      })}
    </Page>
  );
}

function NothingFits() {
  const { t } = useTranslation('initiatives');
  const { showAll } = useInitiativeFilter();
  return (
    <Empty
      title={t('empty.filtered')}
      action={
        <Button variant="default" onClick={showAll}>
          {t('empty.all')}
        </Button>
      }
    >
      {t('empty.filteredWords')}
    </Empty>
  );
}
