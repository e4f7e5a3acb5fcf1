import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../dialogs/confirm-dialog.tsx';
import './texts.ts';

interface LeaveWarningProps {
  readonly when: boolean;
  /** Tried first on links and the back button: saves, and answers whether nothing would be lost any more. */
  save?(): Promise<boolean>;
}

/** Asks before what was typed would be lost: on links, on the back button, and when the window closes. */
export function LeaveWarning({ when, save }: LeaveWarningProps) {
  const { t } = useTranslation('forms');
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (!when || current.pathname === next.pathname) return false;
      return save === undefined || !(await save());
    },
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
