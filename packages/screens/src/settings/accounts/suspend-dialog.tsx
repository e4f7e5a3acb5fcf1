import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '@unisono/ui/dialogs';
import { toast } from '@unisono/ui/toasts';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../settings.texts.ts';
import type { Account } from './account-table.tsx';

/** Asks before an account is locked out. */
export function SuspendDialog({ account: { id, name, grants }, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const suspend = useMutation(
    useTRPC().accounts.suspend.mutationOptions({
      meta: { shown: true },
      async onSuccess() {
        await queries.invalidateQueries();
        toast({ kind: 'done', message: t('accounts.suspendedDone', { name }) });
      },
    }),
  );
  return (
    <ConfirmDialog
      opened
      title={t('accounts.suspendTitle', { name })}
      confirmLabel={t('accounts.suspendAct')}
      destructive
      onConfirm={() => suspend.mutateAsync({ accountId: id })}
      onClose={onClose}
    >
      {t('accounts.suspendWords', { count: grants.length })}
    </ConfirmDialog>
  );
}
