import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTRPC } from '../../application/api.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useTranslation } from '../settings.texts.ts';
import { AuditRow } from './audit-row.tsx';
import table from '../settings-table.module.css';

/** Who changed what, newest first, a page at a time. */
export default function AuditTrail() {
  const { t } = useTranslation('settings');
  const trpc = useTRPC();
  const trail = useSuspenseInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next, initialCursor: null }),
  );
  const events = trail.data.pages.flatMap((page) => page.events);
  return (
    <SettingsPage part="audit" lede={t('audit.lede')}>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('audit.when')}</th>
              <th scope="col">{t('audit.who')}</th>
              <th scope="col">{t('audit.what')}</th>
              <th scope="col">{t('audit.details')}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <AuditRow key={event.id} event={event} />
            ))}
          </tbody>
        </table>
      </div>
      {trail.hasNextPage ? (
        <Button variant="default" mt="md" loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
          {t('audit.more')}
        </Button>
      ) : (
        <p className={table.end}>{t('audit.end')}</p>
      )}
    </SettingsPage>
  );
}
