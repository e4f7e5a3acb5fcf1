import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { SegmentMember } from '@unisono/segments/schema';
import { useFormats } from '@unisono/ui/format';
import { ErrorState } from '@unisono/ui/states';
import { useState } from 'react';
import { client } from '../../application/api.ts';
import { useTranslation } from '../segments.texts.ts';
import type { AskedDraft } from '../use-count.ts';
import classes from './builder.module.css';

/** Ten people of a rule and ten more, when they are asked for. */
export function SomeMembers({ asked }: { asked: AskedDraft }) {
  const { t } = useTranslation('segments');
  const [shown, setShown] = useState(false);
  const pages = useInfiniteQuery({
    queryKey: ['segment members', asked],
    queryFn: ({ signal, pageParam }) =>
      client.segments.members.mutate({ ...asked, ...(pageParam && { after: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: shown,
    gcTime: 0,
    retry: false,
  });
  if (pages.isError) {
    return <ErrorState title={t('found.sampleFailed')} error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  const members = pages.data?.pages.flatMap((page) => page.members) ?? [];
  return (
    <>
      {members.length > 0 && (
        <ul className={classes.people} aria-label={t('found.sampleTitle')}>
          {members.map((member) => (
            <Member key={member.id} {...member} />
          ))}
        </ul>
      )}
      {(!shown || pages.hasNextPage) && (
        <div className={classes.bar}>
          <Button
            size="xs"
            variant="default"
            loading={pages.isFetching}
            onClick={() => (shown ? void pages.fetchNextPage() : setShown(true))}
          >
            {t(shown ? 'found.more' : 'found.sample')}
          </Button>
        </div>
      )}
    </>
  );
}

function Member({ name, unit, fromDay, toDay }: SegmentMember) {
  const { t } = useTranslation('segments');
  const { day } = useFormats();
  const days = [
    ...(fromDay === null ? [] : [t('found.since', { day: day(fromDay) })]),
    ...(toDay === null ? [] : [t('found.until', { day: day(toDay) })]),
  ];
  return (
    <li>
      {name ?? t('found.nameless')} <span className={classes.since}>{[unit, ...days].join(' · ')}</span>
    </li>
  );
}
