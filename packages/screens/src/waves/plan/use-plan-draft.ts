import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Survey, WavePlan } from '@unisono/surveys/schema';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import type { PlanStep } from './use-step.ts';

interface Beginning {
  readonly survey: Pick<Survey, 'id'>;
  /** The plan that is kept; null before there is one. */
  readonly waveId: string | null;
  readonly plan: WavePlan;
}

/** A plan while it is being made: what was chosen, whether that is kept, and how it is. */
export function usePlanDraft({ survey, waveId, plan: kept }: Beginning) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [plan, setPlan] = useState(kept);
  const first = useMutation(trpc.waves.plan.mutationOptions());
  const again = useMutation(trpc.waves.change.mutationOptions());
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
  const keepAndGo = useMutation({
    // Whichever of the two was refused has said so.
    meta: { shown: true },
    mutationFn: (_step: PlanStep) => keep(),
    onSuccess: (id, step) =>
      navigate({
        to: '/surveys/$surveyId/waves/$waveId/plan',
        params: { surveyId: survey.id, waveId: id },
        search: (before: object) => ({ ...before, step }),
        ignoreBlocker: true,
        replace: waveId === null,
      }),
  });
  return {
    plan,
    change: (part: Partial<WavePlan>) => setPlan((before) => ({ ...before, ...part })),
    changed,
    keep,
    keepAndGo: (step: PlanStep) => keepAndGo.mutate(step),
    busy: first.isPending || again.isPending || keepAndGo.isPending,
  };
}
