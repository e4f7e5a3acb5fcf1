import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconArrowRight } from '@tabler/icons-react';
import { ErrorState } from '@unisono/ui/states';
import { useLanguage } from '@unisono/ui/texts';
import { useTRPC } from '../application/api.ts';
import classes from './first-start.module.css';
import { useTranslation } from './first-start.texts.ts';

/** One click: the demo organisation is made, its visitor signed in, and everything is open. */
export function ExploreDemo() {
  const { t } = useTranslation('firstStart');
  const language = useLanguage();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const create = useMutation(trpc.demo.create.mutationOptions({ onSuccess: () => queries.invalidateQueries() }));
  return (
    <>
      <Button
        className={classes.act ?? ''}
        size="md"
        variant="default"
        rightSection={<IconArrowRight size={16} />}
        loading={create.isPending}
        onClick={() => create.mutate({ language })}
      >
        {t('demo.act')}
      </Button>
      {create.error ? (
        <ErrorState title={t('demo.failed')} error={create.error} />
      ) : (
        <p className={classes.fine} role="status">
          {create.isPending ? t('demo.working') : t('demo.time')}
        </p>
      )}
    </>
  );
}
