import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '@unisono/ui/dialogs';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../settings.texts.ts';
import type { Invite } from './account-table.tsx';

/** Asks before an invitation is taken back. */
export function RevokeDialog({ invite: { id, email }, onClose }: { invite: Invite; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const revoke = useMutation(
    useTRPC().invites.revoke.mutationOptions({
      meta: { shown: true },
      onSuccess: () => queries.invalidateQueries(),
    }),
  );
  return (
    <ConfirmDialog
      opened
      title={t('accounts.revokeTitle', { email })}
      confirmLabel={t('accounts.revokeAct')}
      destructive
      onConfirm={() => revoke.mutateAsync({ inviteId: id })}
      onClose={onClose}
    >
      {t('accounts.revokeWords')}
    </ConfirmDialog>
  );
}
