import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportDetails } from '@unisono/imports/schema';
import { ConfirmDialog } from '@unisono/ui/dialogs';
import { useState } from 'react';
import { useTRPC } from '../application/api.ts';
import { useTranslation } from './imports.texts.ts';

/** Takes back what has landed of a file. */
export function UndoButton({ details: { id, name } }: { details: ImportDetails }) {
  const { t } = useTranslation('imports');
  const [asking, setAsking] = useState(false);
  const trpc = useTRPC();
  const queries = useQueryClient();
  const undo = useMutation(
    trpc.imports.undo.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.imports.read.queryKey({ id }) }),
    }),
  );
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('undo.act')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('undo.title', { name })}
        confirmLabel={t('undo.act')}
        destructive
        onConfirm={() => undo.mutateAsync({ id })}
        onClose={() => setAsking(false)}
      >
        {t('undo.words')}
      </ConfirmDialog>
    </>
  );
}
