import type { ImportDetails, ImportProgress } from '@unisono/imports/schema';
import { ConfirmDialog } from '@unisono/ui/dialogs';
import { Progress } from '@unisono/ui/states';
import { useState } from 'react';
import { ImportFrame } from '../import-frame.tsx';
import { useTranslation } from '../imports.texts.ts';
import { useDiscard } from '../use-discard.ts';

/** A file that is checked or recorded right now: how far, how long still, and a way to stop. */
export function WorkStage({ details }: { details: ImportDetails }) {
  const { t } = useTranslation('imports');
  const { id, name, status, progress } = details;
  const [asking, setAsking] = useState(false);
  const discard = useDiscard();
  const doing = status === 'applying' ? 'applying' : 'checking';
  const titles: Readonly<Record<ImportProgress['phase'], string>> = {
    waiting: t('work.waiting'),
    surveying: t(`work.${doing}`),
    recording: t(`work.${doing}Rows`),
    finishing: t('work.finishing'),
  };
  return (
    <ImportFrame
      details={details}
      step={doing === 'applying' ? 3 : 2}
      finding={t(`finding.${doing}`)}
      lede={t('work.leave')}
    >
      <Progress
        title={titles[progress?.phase ?? 'waiting']}
        done={progress?.rows ?? 0}
        total={progress?.of ?? null}
        secondsLeft={progress?.remainingSeconds ?? null}
        onStop={() => setAsking(true)}
      />
      <ConfirmDialog
        opened={asking}
        title={doing === 'applying' ? t('stopTitle', { name }) : t('discardTitle', { name })}
        confirmLabel={t('stop')}
        destructive
        onConfirm={() => discard.mutateAsync({ id })}
        onClose={() => setAsking(false)}
      >
        {t(doing === 'applying' ? 'stopWords' : 'discardWords')}
      </ConfirmDialog>
    </ImportFrame>
  );
}
