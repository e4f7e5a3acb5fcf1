import type { WavePlan } from '../wave/wave-plan.schema.ts';

/**
 * How many must be invited by name at least: in a protected wave so many that a group could be shown, in an anonymous
 * one so many that there is a cell.
 */
export function leastAudience({ mode, k, minimumAudience }: Pick<WavePlan, 'mode' | 'k' | 'minimumAudience'>): number {
  if (mode === 'identified') return minimumAudience;
  return Math.max(minimumAudience, mode === 'anonymous' ? 2 * k : k);
}
