import { Button } from '@mantine/core';
import type { ImportDetails } from '@unisono/imports/schema';
import { ConfirmDialog } from '@unisono/ui/dialogs';
import { useState } from 'react';
import { useTranslation } from './imports.texts.ts';
import { useDiscard } from './use-discard.ts';

/** Gives up a file that nobody works on yet. */
export function DiscardButton({ details: { id, name } }: { details: ImportDetails }) {
  const { t } = useTranslation('imports');
  const [asking, setAsking] = useState(false);
  const discard = useDiscard();
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('discard')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('discardTitle', { name })}
        confirmLabel={t('discard')}
        destructive
        onConfirm={() => discard.mutateAsync({ id })}
        onClose={() => setAsking(false)}
      >
        {t('discardWords')}
      </ConfirmDialog>
    </>
  );
}
