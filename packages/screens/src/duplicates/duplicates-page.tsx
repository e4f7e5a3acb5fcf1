import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page } from '@unisono/ui/page';
import { Empty, ErrorState, Loading } from '@unisono/ui/states';
import { useTRPC } from '../application/api.ts';
import { useAbility } from '../application/use-session.ts';
import { useTranslation } from './duplicates.texts.ts';
import { MergeList } from './merge-list.tsx';
import { OpenPair } from './open-pair.tsx';
import { useDecisions } from './use-decisions.ts';

/** Records that are probably one person, one pair after the other, for somebody to decide. */
export default function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const trpc = useTRPC();
  const mayDecide = useAbility('duplicate.decide');
  const decisions = useDecisions();
  const list = useQuery(
    trpc.duplicates.list.queryOptions({}, { enabled: mayDecide, placeholderData: keepPreviousData }),
  );
  const count = useQuery(trpc.duplicates.count.queryOptions(undefined, { enabled: mayDecide })).data;
  if (!mayDecide) {
    return (
      <Page title={t('title')}>
        <Empty title={t('notYours.title')}>{t('notYours.words')}</Empty>
      </Page>
    );
  }
  if (list.isPending) return <Loading shape="page" />;
  if (list.isError) {
    return (
      <Page title={t('title')} kicker={t('kicker')}>
        <ErrorState title={t('failed')} error={list.error} onRetry={() => void list.refetch()} />
      </Page>
    );
  }
  const { duplicates } = list.data;
  const left = count && t(count.more ? 'findingMore' : 'finding', { count: count.duplicates });
  return (
    <Page
      title={t('title')}
      kicker={t('kicker')}
      {...(duplicates.length > 0 && { lede: t('lede'), ...(left && { finding: left }) })}
    >
      {duplicates.length > 0 && <OpenPair duplicates={duplicates} decisions={decisions} />}
      {duplicates.length === 0 && <NobodyLeft decided={decisions.decided} />}
      <MergeList />
    </Page>
  );
}

function NobodyLeft({ decided }: { decided: number }) {
  const { t } = useTranslation('duplicates');
  if (decided > 0) return <Empty title={t('done.title', { count: decided })}>{t('done.words')}</Empty>;
  return (
    <Empty
      title={t('empty.title')}
      action={
        <Button component={Link} to="/settings/imports" variant="default">
          {t('imports')}
        </Button>
      }
    >
      {t('empty.words')}
    </Empty>
  );
}
