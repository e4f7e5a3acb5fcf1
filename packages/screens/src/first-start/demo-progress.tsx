import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@unisono/api/router';
import { Progress } from '@unisono/ui/states';
import { useTranslation } from './first-start.texts.ts';

type DemoStatus = inferRouterOutputs<AppRouter>['demo']['status'];

const STEPS = ['people', 'moments', 'results'] as const;

/** How far the demo organisation is: which of its steps, and how many of what the step makes. */
export function DemoProgress({ status }: { status: DemoStatus | undefined }) {
  const { t } = useTranslation('firstStart');
  const { step, done, total } = status?.state === 'making' ? status : { step: STEPS[0], done: 0, total: null };
  return (
    <Progress
      title={t('demo.step', { number: STEPS.indexOf(step) + 1, of: STEPS.length, what: t(`demo.steps.${step}`) })}
      done={done}
      total={total}
      note={t('demo.working')}
    />
  );
}
