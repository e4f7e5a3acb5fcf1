import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { PersonMoment, PersonMomentsPage } from '@unisono/people-core/schema';
import { useFormats } from '@unisono/ui/format';
import { Mark } from '@unisono/ui/marks';
import { Section } from '@unisono/ui/page';
import { ErrorState, Loading, NotRenewed } from '@unisono/ui/states';
import { client, useTRPC } from '../../application/api.ts';
import { Emotions } from '../../initiatives/emotions.tsx';
import { useTranslation } from '../people.texts.ts';
import classes from './person.module.css';

/** What somebody said in their own name, the latest first, as far as the reader may read it. */
export function PersonMoments({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const { people } = useTRPC();
  const query = useInfiniteQuery({
    queryKey: [...people.moments.queryKey({ id }), 'pages'],
    queryFn: ({ pageParam, signal }): Promise<PersonMomentsPage> =>
      client.people.moments.query({ id, cursor: pageParam }, { signal }),
    initialPageParam: null as PersonMomentsPage['next'],
    getNextPageParam: (page) => page.next,
  });
  const moments = query.data?.pages.flatMap((page) => page.moments);
  return (
    <Section title={t('moments.title')} subtitle={t('moments.lede')}>
      {query.isError && !moments && (
        <ErrorState title={t('moments.failed')} error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isPending && <Loading shape="lines" />}
      {moments?.length === 0 && <p className={classes.quiet}>{t('moments.none')}</p>}
      {moments && moments.length > 0 && (
        <>
          <NotRenewed query={query} />
          <ul className={classes.moments}>
            {moments.map((moment) => (
              <Moment key={moment.id} moment={moment} />
            ))}
          </ul>
        </>
      )}
      {query.hasNextPage && (
        <Button variant="default" mt="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('moments.more')}
        </Button>
      )}
    </Section>
  );
}

function Moment({ moment }: { moment: PersonMoment }) {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const { role, day, at, unit, touchpoint, experience, recommend, ease, felt, comments } = moment;
  const scores = [
    experience !== null && t('moments.experience', { value: formats.number(experience, 0) }),
    recommend !== null && t('moments.recommend', { value: formats.number(recommend, 0) }),
    ease !== null && t('moments.ease', { value: formats.number(ease, 0) }),
  ].filter(Boolean);
  return (
    <li>
      <p>
        <Mark kind={role === 'employee' ? 'inside' : 'outside'} />
        <b>{at === null ? formats.day(day) : formats.instant(at)}</b> {[unit, touchpoint].filter(Boolean).join(' · ')}
      </p>
      {scores.length > 0 && <p className={classes.quiet}>{scores.join(' · ')}</p>}
      {felt.length > 0 && <Emotions codes={felt} />}
      {comments.map(({ question, text }) => (
        <blockquote key={question + text}>{text}</blockquote>
      ))}
    </li>
  );
}
