import { useLocation, useNavigate } from '@tanstack/react-router';
import { STEPS, type Step } from '../wave-steps.tsx';

export type PlanStep = Exclude<Step, 'questions'>;

/** The step of the plan that the address names, and the way to another one. */
export function useStep(): { step: PlanStep; next: PlanStep | null; go(step: PlanStep): void } {
  const search = useLocation({ select: (location) => location.search as Record<string, unknown> });
  const navigate = useNavigate();
  const steps = STEPS.filter((each) => each !== 'questions');
  const step = steps.find((each) => each === search['step']) ?? 'audience';
  return {
    step,
    next: steps[steps.indexOf(step) + 1] ?? null,
    go: (to) => void navigate({ to: '.', search: (before: object) => ({ ...before, step: to }) }),
  };
}
