import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconArrowRight } from '@tabler/icons-react';
import { ErrorState } from '@unisono/ui/states';
import { useLanguage } from '@unisono/ui/texts';
import { useTRPC } from '../application/api.ts';
import { DemoProgress } from './demo-progress.tsx';
import classes from './first-start.module.css';
import { useTranslation } from './first-start.texts.ts';

/** How often the making is looked at, in milliseconds. */
const LOOK_EVERY = 400;

/** One click: the demo organisation is made, its visitor signed in, and everything is open. */
export function ExploreDemo() {
  const { t } = useTranslation('firstStart');
  const language = useLanguage();
  const { demo } = useTRPC();
  const queries = useQueryClient();
  const opened = { meta: { shown: true }, onSuccess: () => queries.invalidateQueries() };
  const create = useMutation(demo.create.mutationOptions(opened));
  const enter = useMutation(demo.enter.mutationOptions(opened));
  // Somebody else may be making it, or this page was loaded again meanwhile.
  const { data: status } = useQuery(
    demo.status.queryOptions(undefined, {
      refetchInterval: ({ state }) => (create.isPending || state.data?.state === 'making' ? LOOK_EVERY : false),
    }),
  );
  const problem = create.error ?? enter.error;
  if (create.isPending || status?.state === 'making') return <DemoProgress status={status} />;
  const ready = status?.state === 'ready';
  return (
    <>
      <Button
        className={classes.act ?? ''}
        size="md"
        variant="default"
        rightSection={<IconArrowRight size={16} />}
        loading={enter.isPending}
        onClick={() => (ready ? enter.mutate({}) : create.mutate({ language }))}
      >
        {t(ready ? 'demo.enter' : 'demo.act')}
      </Button>
      {problem ? (
        <ErrorState title={t('demo.failed')} error={problem} />
      ) : (
        <p className={classes.fine}>{t(ready ? 'demo.ready' : 'demo.time')}</p>
      )}
    </>
  );
}
