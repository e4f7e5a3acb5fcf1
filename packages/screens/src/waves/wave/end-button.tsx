import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Wave } from '@unisono/surveys/schema';
import { refusalOf } from '@unisono/ui/client';
import { ConfirmDialog } from '@unisono/ui/dialogs';
import { toast } from '@unisono/ui/toasts';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { useWaveChange } from '../use-wave-change.ts';
import { useTranslation } from '../waves.texts.ts';

const ENDING = { open: 'close', waiting: 'callOff', recurring: 'endSeries' } as const;

/** Ends a wave before its time: closes an open one, calls off one that waits, ends a recurring one. Asks first. */
export function EndButton({ wave }: { wave: Wave }) {
  const { t } = useTranslation('waves');
  const trpc = useTRPC();
  const waveChanged = useWaveChange();
  const [asking, setAsking] = useState(false);
  const [withoutAnswers, setWithoutAnswers] = useState(false);
  const close = useMutation(
    trpc.waves.close.mutationOptions({
      // The dialog says what was refused.
      meta: { shown: true },
      onSuccess: waveChanged,
    }),
  );
  const { id: waveId, state, answered, invited, plan } = wave;
  if (state !== 'open' && state !== 'waiting' && state !== 'recurring') return null;
  const ending = ENDING[state];
  const stepped = plan.mode === 'identified' ? 'named' : 'stepped';
  const label = () => {
    if (withoutAnswers) return t('ending.withoutAnswers.confirm');
    return ending === 'close' ? t('ending.close.confirm', { count: answered }) : t(`ending.${ending}.confirm`);
  };
  const words = () => {
    if (withoutAnswers) return t('ending.withoutAnswers.words');
    if (ending !== 'close') return t(`ending.${ending}.words`, { count: invited });
    return t(invited === 0 ? 'ending.close.wordsLink' : `ending.close.words_${stepped}`, { answered, invited });
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t(`ending.${ending}.act`)}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t(`ending.${ending}.title`)}
        confirmLabel={label()}
        destructive
        onConfirm={async () => {
          await close.mutateAsync({ waveId, withoutAnswers }).catch((error: unknown) => {
            // Asked once more, it ends without what nobody can read any more.
            setWithoutAnswers(refusalOf(error).reason === 'wave-keys-missing');
            throw error;
          });
          toast({ kind: 'done', message: t(`ending.${ending}.done`) });
        }}
        onClose={() => {
          setAsking(false);
          setWithoutAnswers(false);
        }}
      >
        {words()}
      </ConfirmDialog>
    </>
  );
}
