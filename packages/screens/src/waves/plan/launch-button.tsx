import { Button } from '@mantine/core';
import { IconRocket } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { WavePlan } from '@unisono/surveys/schema';
import { toast } from '@unisono/ui/toasts';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../waves.texts.ts';
import { launchChecks } from './launch-checks.ts';
import type { PlanProblem } from './plan-problems.ts';
import type { Preview } from './use-preview.ts';

interface LaunchButtonProps {
  readonly title: string;
  readonly plan: WavePlan;
  readonly problems: readonly PlanProblem[];
  readonly preview: Preview;
  /** Keeps the plan, and answers its wave. */
  keep(): Promise<string>;
}

/** The one button that asks people. What is in its way stands beside it, so it rests until that is repaired. */
export function LaunchButton({ title, plan, problems, preview, keep }: LaunchButtonProps) {
  const { t } = useTranslation('waves');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const launchOne = useMutation(trpc.waves.launch.mutationOptions());
  const launch = useMutation({
    // Each of the two says itself what was refused.
    meta: { shown: true },
    mutationFn: async () => {
      const waveId = await keep();
      await launchOne.mutateAsync({ waveId });
      return waveId;
    },
    async onSuccess(waveId) {
      await queries.invalidateQueries({ queryKey: trpc.waves.pathKey() });
      toast({ kind: 'done', message: t('launch.launched', { title }) });
      await navigate({ to: '/waves/$waveId', params: { waveId }, search: withoutStep, ignoreBlocker: true });
    },
  });
  const blocked =
    problems.length > 0 || !preview.data || launchChecks(plan, preview.data).some(({ tone }) => tone === 'bad');
  return (
    <Button
      leftSection={<IconRocket size={15} stroke={1.6} aria-hidden />}
      disabled={blocked || preview.isPlaceholderData}
      loading={launch.isPending}
      onClick={() => launch.mutate()}
    >
      {t('launch.act')}
    </Button>
  );
}

const withoutStep = (before: object) => ({ ...before, step: undefined });
