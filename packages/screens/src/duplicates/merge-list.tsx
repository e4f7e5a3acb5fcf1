import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { ErrorState } from '@unisono/ui/states';
import { toast } from '@unisono/ui/toasts';
import { useTRPC } from '../application/api.ts';
import classes from './duplicates.module.css';
import { useTranslation } from './duplicates.texts.ts';
import { useRecordWords } from './use-record-words.ts';

/** What was joined and can be parted again; nothing where nothing was. */
export function MergeList() {
  const { t } = useTranslation('duplicates');
  const formats = useFormats();
  const words = useRecordWords();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const list = useInfiniteQuery(
    trpc.duplicates.merges.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next, initialCursor: null }),
  );
  const part = useMutation(
    trpc.duplicates.part.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.duplicates.pathKey() }),
      onSuccess: () => toast({ kind: 'done', message: t('merges.parted') }),
    }),
  );
  if (list.isLoadingError) {
    return <ErrorState title={t('merges.failed')} error={list.error} onRetry={() => void list.refetch()} />;
  }
  const merges = list.data?.pages.flatMap((page) => page.merges) ?? [];
  if (merges.length === 0) return null;
  return (
    <Section title={t('merges.title')} subtitle={t('merges.subtitle')}>
      <ul className={classes.merges}>
        {merges.map(({ id, mergedAt, ...names }) => {
          const named = { kept: words.name(names.kept), merged: words.name(names.merged) };
          return (
            <li key={id}>
              <span>{t('merges.line', named)}</span>
              <span>{t('merges.at', { at: formats.dayOf(mergedAt) })}</span>
              <Button
                size="compact-sm"
                variant="default"
                disabled={part.isPending}
                aria-label={t('merges.partOf', named)}
                onClick={() => part.mutate({ mergeId: id })}
              >
                {t('merges.part')}
              </Button>
            </li>
          );
        })}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" mt="md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('merges.more')}
        </Button>
      )}
    </Section>
  );
}
