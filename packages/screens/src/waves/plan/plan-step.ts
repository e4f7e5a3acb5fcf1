import type { Survey, WavePlan } from '@unisono/surveys/schema';
import type { PlanProblem } from './plan-problems.ts';
import type { Preview } from './use-preview.ts';

/** What every step of a plan is given. */
export interface PlanStepProps {
  readonly survey: Pick<Survey, 'id' | 'side' | 'content' | 'version'>;
  /** The wave that keeps the plan; null before there is one. */
  readonly waveId: string | null;
  readonly plan: WavePlan;
  change(part: Partial<WavePlan>): void;
  /** What is wrong in this step, once it was gone through; with the words for it. */
  problem(name: PlanProblem): string | undefined;
  readonly preview: Preview;
}
