import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../dialogs/confirm-dialog.tsx';
import './texts.ts';

/** Asks before what was typed would be lost: on links, on the back button, and when the window closes. */
export function LeaveWarning({ when }: { when: boolean }) {
  const { t } = useTranslation('forms');
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: () => when,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={status === 'blocked'}
      title={t('leave.title')}
      confirmLabel={t('leave.confirm')}
      cancelLabel={t('leave.stay')}
      destructive
      onClose={() => reset?.()}
      onConfirm={() => proceed?.()}
    >
      {t('leave.lost')}
    </ConfirmDialog>
  );
}
