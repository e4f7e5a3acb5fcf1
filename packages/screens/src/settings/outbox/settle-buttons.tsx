import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PresentedMessage } from '@unisono/contact-pressure/schema';
import { toast } from '@unisono/ui/toasts';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../settings.texts.ts';

/** A message nobody can say of whether it went: somebody who found out says so, and only then it may go again. */
export function SettleButtons({ message, to }: { message: PresentedMessage; to: string }) {
  const { t } = useTranslation('settings');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const settle = useMutation(
    trpc.outbox.settle.mutationOptions({
      async onSuccess(_, { as }) {
        await queries.invalidateQueries({ queryKey: trpc.outbox.pathKey() });
        toast({ kind: 'done', message: t(as === 'sent' ? 'outbox.settledSent' : 'outbox.settledAgain') });
      },
    }),
  );
  const { contactId } = message;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={settle.isPending}
        aria-label={t('outbox.arrivedFor', { to })}
        onClick={() => settle.mutate({ contactId, as: 'sent' })}
      >
        {t('outbox.arrived')}
      </Button>{' '}
      <Button
        size="compact-sm"
        variant="default"
        disabled={settle.isPending}
        aria-label={t('outbox.againFor', { to })}
        onClick={() => settle.mutate({ contactId, as: 'send-again' })}
      >
        {t('outbox.again')}
      </Button>
    </>
  );
}
