import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Wave } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { ErrorState, Loading } from '@unisono/ui/states';
import { toast } from '@unisono/ui/toasts';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../waves.texts.ts';
import classes from './wave.module.css';

/** Whom a reminder goes to, when the last ones went, and one more. A day has one at most. */
export function Reminders({ wave }: { wave: Wave }) {
  const { t } = useTranslation('waves');
  const formats = useFormats();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { id: waveId, plan, state } = wave;
  const sent = useQuery(trpc.waves.reminders.queryOptions({ waveId }));
  const remind = useMutation(
    trpc.waves.remind.mutationOptions({
      async onSuccess({ reminded }) {
        await queries.invalidateQueries({ queryKey: trpc.waves.reminders.queryKey({ waveId }) });
        const message = reminded === null ? t('reminders.onTheirWay') : t('reminders.done', { count: reminded });
        toast({ kind: 'done', message });
      },
    }),
  );
  const last = sent.data?.[0];
  return (
    <Section
      title={t('reminders.title')}
      subtitle={t(`reminders.who.${plan.mode}`)}
      tools={
        state === 'open' && (
          <Button
            variant="default"
            leftSection={<IconBell size={15} stroke={1.6} aria-hidden />}
            loading={remind.isPending}
            onClick={() => remind.mutate({ waveId })}
          >
            {t('reminders.act')}
          </Button>
        )
      }
    >
      {sent.isPending && <Loading shape="lines" />}
      {sent.isLoadingError && (
        <ErrorState title={t('reminders.failed')} error={sent.error} onRetry={() => void sent.refetch()} />
      )}
      {sent.data && (
        <p className={classes.quiet}>
          {last === undefined ? t('reminders.none') : t('reminders.last', { at: formats.instant(last) })}{' '}
          {t('reminders.limits')}
        </p>
      )}
    </Section>
  );
}
