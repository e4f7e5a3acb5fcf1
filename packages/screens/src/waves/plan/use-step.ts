import { useLocation } from '@tanstack/react-router';
import { STEPS, type Step } from '../step-link.ts';

export type PlanStep = Exclude<Step, 'questions'>;

/** The step of the plan that the address names, and the one after it. */
export function useStep(): { step: PlanStep; next: PlanStep | null } {
  const search = useLocation({ select: (location) => location.search as Record<string, unknown> });
  const steps = STEPS.filter((each) => each !== 'questions');
  const step = steps.find((each) => each === search['step']) ?? 'audience';
  return { step, next: steps[steps.indexOf(step) + 1] ?? null };
}
