import { Button, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ContactState } from '@unisono/contact-pressure/schema';
import { Notice } from '@unisono/ui/forms';
import { Empty, ErrorState, Loading, NotRenewed } from '@unisono/ui/states';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useTranslation } from '../settings.texts.ts';
import { OutboxTable } from './outbox-table.tsx';
import classes from '../settings.module.css';

const STATES: readonly ContactState[] = ['unknown', 'booked', 'sending', 'sent', 'cancelled'];

/** Where mail stays: what waits, what has gone, and what somebody must decide about. Never what it says. */
export default function OutboxPage() {
  const { t } = useTranslation('settings');
  const trpc = useTRPC();
  const [state, setState] = useState<ContactState | 'all'>('all');
  const outbox = useInfiniteQuery(
    trpc.outbox.list.infiniteQueryOptions(
      { ...(state !== 'all' && { state }) },
      { getNextPageParam: (page) => page.next, initialCursor: null, placeholderData: keepPreviousData },
    ),
  );
  const counts = outbox.data?.pages[0]?.counts;
  // Counts stay while another state is read; the messages of the state before would be taken for those of this one.
  const messages = outbox.isPlaceholderData ? undefined : outbox.data?.pages.flatMap((page) => page.messages);
  const named = (each: ContactState) =>
    counts
      ? t('outbox.stateCount', { state: t(`outbox.states.${each}`), count: counts[each] })
      : t(`outbox.states.${each}`);
  return (
    <SettingsPage part="outbox" lede={t('outbox.lede')}>
      {outbox.data?.pages[0]?.sendsMail === false && (
        <Notice tone="plain" title={t('outbox.waits')}>
          {t('outbox.waitsWhy')}
        </Notice>
      )}
      {counts && counts.unknown > 0 && (
        <Notice
          tone="warn"
          actions={
            state !== 'unknown' && (
              <button type="button" onClick={() => setState('unknown')}>
                {t('outbox.showUnknown')}
              </button>
            )
          }
        >
          {t('outbox.unknown', { count: counts.unknown })}
        </Notice>
      )}
      <div className={classes.filter}>
        <SegmentedControl
          aria-label={t('outbox.state')}
          withItemsBorders={false}
          value={state}
          onChange={setState}
          data={[
            { value: 'all' as const, label: t('outbox.all') },
            ...STATES.map((each) => ({ value: each, label: named(each) })),
          ]}
        />
      </div>
      <NotRenewed query={outbox} />
      {(outbox.isPending || outbox.isPlaceholderData) && <Loading shape="table" />}
      {outbox.isLoadingError && (
        <ErrorState title={t('outbox.failed')} error={outbox.error} onRetry={() => void outbox.refetch()} />
      )}
      {messages?.length === 0 && (
        <Empty title={t(state === 'all' ? 'outbox.empty' : 'outbox.emptyState')}>{t('outbox.emptyWords')}</Empty>
      )}
      {messages && messages.length > 0 && <OutboxTable messages={messages} />}
      {outbox.hasNextPage && !outbox.isPlaceholderData && (
        <Button
          variant="default"
          mt="md"
          loading={outbox.isFetchingNextPage}
          onClick={() => void outbox.fetchNextPage()}
        >
          {t('audit.more')}
        </Button>
      )}
    </SettingsPage>
  );
}
