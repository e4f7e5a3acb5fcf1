import { Link } from '@tanstack/react-router';
import { refusalOf } from '@unisono/ui/client';
import { Page } from '@unisono/ui/page';
import { Empty, ErrorState, Loading } from '@unisono/ui/states';
import type { ReactNode } from 'react';
import { useTranslation } from './initiatives.texts.ts';
import { useInitiative, type FoundInitiative } from './use-initiative.ts';

/** Waits for the initiative of the address, and says what is wrong where there is none. */
export function InitiativeFrame({ children }: { children: (initiative: FoundInitiative) => ReactNode }) {
  const { t } = useTranslation('initiatives');
  const found = useInitiative();
  if (found.isPending) return <Loading shape="page" />;
  if (found.isSuccess) return children(found.data);
  const unknown = ['not-found', 'invalid-input'].includes(refusalOf(found.error).code);
  return (
    <Page title={t('title')} kicker={<Link to="/initiatives">{t('title')}</Link>}>
      {unknown ? (
        <Empty title={t('detail.missing')}>
          <Link to="/initiatives">{t('empty.all')}</Link>
        </Empty>
      ) : (
        <ErrorState title={t('failed')} error={found.error} onRetry={() => void found.refetch()} />
      )}
    </Page>
  );
}
