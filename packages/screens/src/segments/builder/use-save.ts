import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Role } from '@unisono/people-core/schema';
import { ruleSchema, type Rule, type SegmentSummary } from '@unisono/segments/schema';
import { refusalOf, sentenceOf } from '@unisono/ui/client';
import { toast } from '@unisono/ui/toasts';
import { useState } from 'react';
import { client, useTRPC } from '../../application/api.ts';
import { useTranslation } from '../segments.texts.ts';

interface Saving {
  readonly side: Role;
  readonly unitId: string | null;
  readonly saved: SegmentSummary | undefined;
}

interface Written {
  readonly name: string;
  readonly rule: Rule;
}

/** What no field can be blamed for. */
const EXCESS = new Set(['rules-too-deep', 'rules-too-many']);

/** Saves what is written once it is finished, and goes back to the list. */
export function useSave({ side, unitId, saved }: Saving) {
  const { t } = useTranslation('segments');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [tried, setTried] = useState<Written>();
  const act = useMutation({
    meta: { shown: true },
    mutationFn: async ({ name, rule }: Written): Promise<void> => {
      if (saved) await client.segments.change.mutate({ segmentId: saved.id, revision: saved.revision, name, rule });
      else await client.segments.create.mutate({ side, unitId, name, rule });
    },
    async onSuccess(_, { name }) {
      await queries.invalidateQueries({ queryKey: trpc.segments.pathKey() });
      toast({ kind: 'done', message: t('saved', { name }) });
      await navigate({ to: '/segments', ignoreBlocker: true });
    },
  });
  const nameMissing = tried?.name.trim() === '';
  const isFinished = ({ name, rule }: Written) => name.trim() !== '' && ruleSchema.safeParse(rule).success;
  return {
    tried: tried !== undefined,
    nameMissing: nameMissing ? t('nameMissing') : undefined,
    busy: act.isPending,
    done: act.isSuccess,
    problem: problemOf(),
    submit(written: Written) {
      setTried(written);
      if (isFinished(written)) act.mutate({ ...written, name: written.name.trim() });
    },
  };

  function problemOf(): string | undefined {
    if (act.isError) return sentenceOf(refusalOf(act.error));
    if (tried === undefined || isFinished(tried)) return undefined;
    const excess = ruleSchema.safeParse(tried.rule).error?.issues.find(({ message }) => EXCESS.has(message));
    return excess ? sentenceOf({ code: 'invalid-input', reason: excess.message, details: {} }) : t('unfinished');
  }
}
