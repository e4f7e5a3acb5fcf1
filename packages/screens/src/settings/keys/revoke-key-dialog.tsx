import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '@unisono/ui/dialogs';
import { toast } from '@unisono/ui/toasts';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../settings.texts.ts';
import type { Key } from './key-table.tsx';

/** Asks before a machine is locked out. */
export function RevokeKeyDialog({ subject: { id, name }, onClose }: { subject: Key; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const revoke = useMutation(
    useTRPC().keys.revoke.mutationOptions({
      meta: { shown: true },
      async onSuccess() {
        await queries.invalidateQueries();
        toast({ kind: 'done', message: t('keys.revoked', { name }) });
      },
    }),
  );
  return (
    <ConfirmDialog
      opened
      title={t('keys.revokeTitle', { name })}
      confirmLabel={t('keys.revokeAct')}
      destructive
      onConfirm={() => revoke.mutateAsync({ keyId: id })}
      onClose={onClose}
    >
      {t('keys.revokeWords')}
    </ConfirmDialog>
  );
}
