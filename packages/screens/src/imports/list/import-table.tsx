import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImportCounts, ListedImport } from '@unisono/imports/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { Empty, ErrorState, Loading } from '@unisono/ui/states';
import { client, useTRPC } from '../../application/api.ts';
import { useMe } from '../../application/use-session.ts';
import { useTranslation } from '../imports.texts.ts';
import { isBusy } from '../use-import.ts';
import { StatusTag } from '../status-tag.tsx';
import table from '../../settings/settings-table.module.css';
import classes from './list.module.css';

const PAGE = 25;
const LOOK_EVERY = 2000;

/** The imports so far, newest first; those that are worked on move while one looks. */
export function ImportTable() {
  const { t } = useTranslation('imports');
  const trpc = useTRPC();
  const list = useInfiniteQuery({
    queryKey: [...trpc.imports.list.queryKey(), 'pages'],
    queryFn: ({ pageParam }) => client.imports.list.query({ size: PAGE, ...(pageParam && { before: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.id),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.pages.flat().some(({ status }) => isBusy(status)) ? LOOK_EVERY : false,
  });
  if (list.isPending) return <Loading shape="table" />;
  if (list.isError) {
    return <ErrorState title={t('list.failed')} error={list.error} onRetry={() => void list.refetch()} />;
  }
  const imports = list.data.pages.flat();
  return (
    <Section title={t('list.title')}>
      {imports.length === 0 ? (
        <Empty title={t('list.empty')}>{t('list.emptyWords')}</Empty>
      ) : (
        <Rows imports={imports} />
      )}
      {list.hasNextPage && (
        <Button variant="default" mt="md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </Section>
  );
}

function Rows({ imports }: { imports: readonly ListedImport[] }) {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const own = useMe().account?.id;
  return (
    // What scrolls must be reachable without a mouse.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={table.scroll} role="group" aria-label={t('list.title')} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('list.file')}</th>
            <th scope="col">{t('list.kind')}</th>
            <th scope="col">{t('list.status')}</th>
            <th scope="col">{t('list.result')}</th>
            <th scope="col">{t('list.who')}</th>
            <th scope="col">{t('list.when')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {/* Others' files hold names and answers: only whoever brought one opens it. */}
                {each.accountId === own ? (
                  <Link to={`/settings/imports/${each.id}`} className={classes.name ?? ''}>
                    {each.name}
                  </Link>
                ) : (
                  <span className={classes.name}>{each.name}</span>
                )}
              </th>
              <td>{t(`kinds.${each.kind}`)}</td>
              <td>
                <StatusTag status={each.status} />
              </td>
              <td>{each.counts && <Counts counts={each.counts} />}</td>
              <td>{each.accountId === own ? t('list.you') : (each.account ?? t('list.commandLine'))}</td>
              <td>{formats.instant(each.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Counts({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation('imports');
  return (
    <>
      {t('list.counts', { new: counts.new, corrected: counts.corrected, unchanged: counts.unchanged })}
      {counts.rejected > 0 && <b className={classes.rejected}>, {t('list.rejected', { count: counts.rejected })}</b>}
    </>
  );
}
