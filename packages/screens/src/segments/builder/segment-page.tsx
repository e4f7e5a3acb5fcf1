import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { refusalOf } from '@unisono/ui/client';
import { Page } from '@unisono/ui/page';
import { Empty, ErrorState, Loading } from '@unisono/ui/states';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../segments.texts.ts';
import { SegmentBuilder } from './segment-builder.tsx';

/** The segment of the address. */
export default function SegmentPage() {
  const { t } = useTranslation('segments');
  const { segmentId = '' } = useParams({ strict: false });
  // While it is being written a later revision must not come in under it: the server refuses the save instead.
  const found = useQuery(
    useTRPC().segments.find.queryOptions({ segmentId }, { staleTime: Infinity, gcTime: 0, refetchOnMount: 'always' }),
  );
  if (found.isPending) return <Loading shape="page" />;
  if (found.isSuccess) {
    const { side, unitId, id, revision } = found.data;
    return <SegmentBuilder key={`${id} ${revision}`} side={side} part={unitId} saved={found.data} />;
  }
  const unknown = ['not-found', 'invalid-input', 'not-allowed'].includes(refusalOf(found.error).code);
  return (
    <Page title={t('title')} kicker={<Link to="/segments">{t('back')}</Link>}>
      {unknown ? (
        <Empty title={t('missing')}>
          <Link to="/segments">{t('back')}</Link>
        </Empty>
      ) : (
        <ErrorState title={t('failed')} error={found.error} onRetry={() => void found.refetch()} />
      )}
    </Page>
  );
}
