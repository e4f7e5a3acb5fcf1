import { Button } from '@mantine/core';
import { IconRocket } from '@tabler/icons-react';
import type { WavePlan } from '@unisono/surveys/schema';
import { useTranslation } from '../waves.texts.ts';
import { launchChecks } from './launch-checks.ts';
import type { PlanProblem } from './plan-problems.ts';
import type { Preview } from './use-preview.ts';

interface LaunchButtonProps {
  readonly plan: WavePlan;
  readonly problems: readonly PlanProblem[];
  readonly preview: Preview;
  readonly busy: boolean;
  launch(): void;
}

/** The one button that asks people. What is in its way stands beside it, so it rests until that is repaired. */
export function LaunchButton({ plan, problems, preview, busy, launch }: LaunchButtonProps) {
  const { t } = useTranslation('waves');
  const blocked =
    problems.length > 0 || !preview.data || launchChecks(plan, preview.data).some(({ tone }) => tone === 'bad');
  return (
    <Button
      leftSection={<IconRocket size={15} stroke={1.6} aria-hidden />}
      disabled={blocked || preview.isPlaceholderData}
      loading={busy}
      onClick={launch}
    >
      {t('launch.act')}
    </Button>
  );
}
