import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '@unisono/ui/toasts';
import { useState } from 'react';
import { useTRPC } from '../application/api.ts';
import { useTranslation } from './duplicates.texts.ts';

/** Decides pairs, and takes the last decision of this visit back. */
export function useDecisions() {
  const { t } = useTranslation('duplicates');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [decided, setDecided] = useState<readonly string[]>([]);
  // Also where it was refused: somebody else has decided it.
  const onSettled = () => queries.invalidateQueries({ queryKey: trpc.duplicates.pathKey() });
  const reopen = useMutation(
    trpc.duplicates.reopen.mutationOptions({
      onSettled,
      onSuccess(_, { id }) {
        setDecided((before) => before.filter((each) => each !== id));
        toast({ kind: 'done', message: t('undone') });
      },
    }),
  );
  const onDecided = (id: string, message: string) => {
    setDecided((before) => [...before, id]);
    toast({ kind: 'done', message, undo: { label: t('undo'), run: () => reopen.mutate({ id }) } });
  };
  const join = useMutation(
    trpc.duplicates.join.mutationOptions({ onSettled, onSuccess: (_, { id }) => onDecided(id, t('joined')) }),
  );
  const tellApart = useMutation(
    trpc.duplicates.tellApart.mutationOptions({ onSettled, onSuccess: (_, { id }) => onDecided(id, t('toldApart')) }),
  );
  const last = decided.at(-1);
  return {
    /** How many were decided in this visit and not taken back. */
    decided: decided.length,
    busy: join.isPending || tellApart.isPending || reopen.isPending,
    join: (id: string, keptId: string) => join.mutate({ id, keptId }),
    tellApart: (id: string) => tellApart.mutate({ id }),
    takeBack: () => {
      if (last !== undefined) reopen.mutate({ id: last });
    },
  };
}
