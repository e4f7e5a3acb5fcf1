import { hashKey, useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Survey, WavePlan } from '@unisono/surveys/schema';
import { toast } from '@unisono/ui/toasts';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { stepLink } from '../step-link.ts';
import { useWaveChange } from '../use-wave-change.ts';
import { useTranslation } from '../waves.texts.ts';
import type { PlanStep } from './use-step.ts';

interface Beginning {
  readonly survey: Pick<Survey, 'id'>;
  readonly title: string;
  /** The plan that is kept; null before there is one. */
  readonly waveId: string | null;
  readonly plan: WavePlan;
}

/** A plan while it is being made: what was chosen, whether that is kept, and how it is kept and launched. */
export function usePlanDraft({ survey, title, waveId, plan: kept }: Beginning) {
  const { t } = useTranslation('waves');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const waveChanged = useWaveChange();
  const [plan, setPlan] = useState(kept);
  const first = useMutation(trpc.waves.plan.mutationOptions());
  const again = useMutation(trpc.waves.change.mutationOptions());
  const launchOne = useMutation(trpc.waves.launch.mutationOptions());
  // Whatever order its parts are in: the database has one of its own.
  const changed = hashKey([plan]) !== hashKey([kept]);

  /** Keeps the plan and answers the id of its wave. */
  const keep = async (): Promise<string> => {
    if (waveId === null) {
      const { id } = await first.mutateAsync({ surveyId: survey.id, plan });
      await queries.invalidateQueries({ queryKey: trpc.waves.list.queryKey() });
      // The page of the plan begins with it at once.
      await queries.prefetchQuery(trpc.waves.find.queryOptions({ waveId: id }));
      return id;
    }
    if (changed) {
      await again.mutateAsync({ waveId, plan });
      await queries.invalidateQueries({ queryKey: trpc.waves.pathKey() });
    }
    return waveId;
  };
  /** Keeps it and goes on: a plan has an address of its own from then on. */
  const keepAndGo = async (step: PlanStep): Promise<string> => {
    const id = await keep();
    await navigate({ ...stepLink(step, survey.id, id), ignoreBlocker: true, replace: waveId === null });
    return id;
  };
  /** Keeps it before the launch, at an address of its own from then on. */
  const keepHere = () => (waveId === null ? keepAndGo('launch') : keep());
  /**
   * From its own address, so that trying again, or coming back, finds the same wave. That page leads on to the wave as
   * soon as it reads that it is launched.
   */
  const keepAndLaunch = async (): Promise<void> => {
    const id = await keepHere();
    try {
      await launchOne.mutateAsync({ waveId: id });
      toast({ kind: 'done', message: t('launch.launched', { title }) });
    } finally {
      // Also when nothing was heard of it: the server may have launched it.
      await waveChanged();
    }
  };

  const mutationKey = ['plan', survey.id];
  const write = useMutation({
    mutationKey,
    // Whichever part was refused has said so.
    meta: { shown: true },
    mutationFn: (act: () => Promise<unknown>) => act(),
  });
  // Asked of all there are, not of this page: the plan's own address is another page, which comes while it is written.
  const busy = useIsMutating({ mutationKey }) > 0;
  const once = (act: () => Promise<unknown>) => {
    if (queries.isMutating({ mutationKey }) === 0) write.mutate(act);
  };
  return {
    plan,
    change: (part: Partial<WavePlan>) => setPlan((before) => ({ ...before, ...part })),
    changed,
    keepAndGo: (step: PlanStep) => once(() => keepAndGo(step)),
    keepHere: () => once(keepHere),
    launch: () => once(keepAndLaunch),
    busy,
  };
}
