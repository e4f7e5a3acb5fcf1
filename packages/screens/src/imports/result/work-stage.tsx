import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportDetails, ImportProgress } from '@unisono/imports/schema';
import { ConfirmDialog } from '@unisono/ui/dialogs';
import { ErrorState, Progress } from '@unisono/ui/states';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { ImportFrame } from '../import-frame.tsx';
import { useTranslation } from '../imports.texts.ts';
import { useDiscard } from '../use-discard.ts';
import { BatchList } from './batch-list.tsx';
import classes from './result.module.css';

const STEPS = { checking: 2, applying: 3, undoing: 3 } as const;

/** A file that is checked, recorded or taken back right now: how far, how long still, and ways to pause and to stop. */
export function WorkStage({ details }: { details: ImportDetails }) {
  const { t } = useTranslation('imports');
  const { id, name, status, progress } = details;
  const [asking, setAsking] = useState(false);
  const discard = useDiscard();
  const doing = status === 'applying' || status === 'undoing' ? status : 'checking';
  const reading = doing === 'undoing' ? 'applying' : doing;
  const titles: Readonly<Record<ImportProgress['phase'], string>> = {
    waiting: t('work.waiting'),
    surveying: t(`work.${reading}`),
    recording: t(`work.${reading}Rows`),
    undoing: t('work.undoing'),
    finishing: t('work.finishing'),
  };
  return (
    <ImportFrame details={details} step={STEPS[doing]} finding={t(`finding.${doing}`)} lede={t('work.leave')}>
      <Progress
        title={titles[progress?.phase ?? 'waiting']}
        done={progress?.rows ?? 0}
        total={progress?.of ?? null}
        secondsLeft={progress?.remainingSeconds ?? null}
        // What is taken back is taken back to the end: half of it would be neither.
        onStop={doing === 'undoing' ? undefined : () => setAsking(true)}
      />
      {doing === 'applying' && <PauseButton id={id} />}
      {doing !== 'checking' && (
        <div className={classes.sections}>
          <BatchList details={details} />
        </div>
      )}
      <ConfirmDialog
        opened={asking}
        title={doing === 'applying' ? t('stopTitle', { name }) : t('discardTitle', { name })}
        confirmLabel={t(doing === 'applying' ? 'stopRecording' : 'stop')}
        destructive
        onConfirm={() => discard.mutateAsync({ id })}
        onClose={() => setAsking(false)}
      >
        {t(doing === 'applying' ? 'stopWords' : 'discardWords')}
      </ConfirmDialog>
    </ImportFrame>
  );
}

function PauseButton({ id }: { id: string }) {
  const { t } = useTranslation('imports');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const pause = useMutation(
    trpc.imports.pause.mutationOptions({
      meta: { shown: true },
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.imports.pathKey() }),
    }),
  );
  return (
    <div className={classes.actions}>
      <Button variant="default" loading={pause.isPending} onClick={() => pause.mutate({ id })}>
        {t('work.pause')}
      </Button>
      {pause.error && <ErrorState title={t('work.pauseFailed')} error={pause.error} />}
    </div>
  );
}
