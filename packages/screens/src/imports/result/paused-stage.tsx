import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportDetails } from '@unisono/imports/schema';
import { ConfirmDialog } from '@unisono/ui/dialogs';
import { ErrorState } from '@unisono/ui/states';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { ImportFrame } from '../import-frame.tsx';
import { useTranslation } from '../imports.texts.ts';
import { useDiscard } from '../use-discard.ts';
import { useRecords } from '../use-records.ts';
import { BatchList } from './batch-list.tsx';
import classes from './result.module.css';

/** A recording that rests: what has landed, and the ways on. */
export function PausedStage({ details }: { details: ImportDetails }) {
  const { t } = useTranslation('imports');
  const { id, name, kind, batches } = details;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const records = useRecords(kind);
  const [asking, setAsking] = useState(false);
  const discard = useDiscard();
  const resume = useMutation(
    trpc.imports.resume.mutationOptions({
      meta: { shown: true },
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.imports.pathKey() }),
    }),
  );
  const landed = batches.reduce((sum, { counts, undone }) => sum + (undone ? 0 : counts.new + counts.corrected), 0);
  return (
    <ImportFrame details={details} step={3} finding={t('finding.paused', { records: records(landed) })}>
      {resume.error && <ErrorState title={t('work.resumeFailed')} error={resume.error} />}
      <div className={classes.actions}>
        <Button loading={resume.isPending} onClick={() => resume.mutate({ id })}>
          {t('work.resume')}
        </Button>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('work.stop')}
        </Button>
      </div>
      <div className={classes.sections}>
        <BatchList details={details} />
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('stopTitle', { name })}
        confirmLabel={t('stopRecording')}
        destructive
        onConfirm={() => discard.mutateAsync({ id })}
        onClose={() => setAsking(false)}
      >
        {t('stopWords')}
      </ConfirmDialog>
    </ImportFrame>
  );
}
