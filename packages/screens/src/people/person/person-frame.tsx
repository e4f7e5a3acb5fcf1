import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { refusalOf } from '@unisono/ui/client';
import { Page } from '@unisono/ui/page';
import { Empty, ErrorState, Loading } from '@unisono/ui/states';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../people.texts.ts';
import { PersonStory } from './person-story.tsx';

/** Waits for the person of the address, and says what is wrong where there is none for this account. */
export function PersonFrame({ base }: { base: '/people' | '/settings/people' }) {
  const { t } = useTranslation('people');
  const { personId = '' } = useParams({ strict: false });
  const found = useQuery(useTRPC().people.find.queryOptions({ id: personId }, { retry: false }));
  if (found.isPending) return <Loading shape="page" />;
  if (found.isSuccess) return <PersonStory person={found.data} base={base} />;
  const unknown = ['not-found', 'invalid-input', 'not-allowed'].includes(refusalOf(found.error).code);
  const back = <Link to={base}>{t('person.back')}</Link>;
  return (
    <Page title={t('titles.record')} kicker={back}>
      {unknown ? (
        <Empty title={t('person.missing')}>{back}</Empty>
      ) : (
        <ErrorState title={t('person.failed')} error={found.error} onRetry={() => void found.refetch()} />
      )}
    </Page>
  );
}
