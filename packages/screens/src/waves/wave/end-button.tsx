import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Wave } from '@unisono/surveys/schema';
import { refusalOf } from '@unisono/ui/client';
import { ConfirmDialog } from '@unisono/ui/dialogs';
import { toast } from '@unisono/ui/toasts';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { countingOf } from '../counting.ts';
import { useAnswerWords } from '../use-answer-words.ts';
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
  const { answers } = useAnswerWords();
  const { id: waveId, state, answered, invited, plan } = wave;
  if (state !== 'open' && state !== 'waiting' && state !== 'recurring') return null;
  const ending = ENDING[state];
  const counting = countingOf(wave);
  // Only of a closed wave too few can have answered, or answers be lost.
  const told = counting === 'tooFew' || counting === 'lost' ? 'stepped' : counting;
  const label = () => {
    if (withoutAnswers) return t('ending.withoutAnswers.confirm');
    if (ending !== 'close') return t(`ending.${ending}.confirm`);
    return told === 'inSeries' ? t('ending.close.act') : t('ending.close.confirm', { answers: answers(wave) });
  };
  const words = () => {
    if (withoutAnswers) return t('ending.withoutAnswers.words');
    if (ending !== 'close') return t(`ending.${ending}.words`, { count: invited });
    if (told === 'inSeries') return t('ending.close.words_inSeries');
    if (plan.channels.includes('link')) return t(`ending.close.wordsLink_${told}`, { answers: answers(wave) });
    return t(`ending.close.words_${told}`, { answered, invited });
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
